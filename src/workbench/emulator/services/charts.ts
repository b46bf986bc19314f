/** `Charts`, after https://developers.google.com/apps-script/reference/charts/charts */
import type * as host from '../../../host/host';
import type { Runtime } from '../runtime';
import { guard, serviceTable } from './guard';

const CHARTS = serviceTable('Charts', {});

export const chartsOf = (runtime: Runtime): host.Host['charts'] =>
  guard(runtime, CHARTS, {} as host.Host['charts']);
