/** What a form of a handoff is: its fields, what is wrong with the answers, and what they ask the server for. */
import type { Answers, FieldFault } from '../forms/answers';
import type { Order } from '../forms/order';

export interface HandoffForm {
  readonly title: string;
  readonly fields: readonly HTMLElement[];
  readonly follow?: (answers: Answers) => void;
  readonly fault: (answers: Answers) => FieldFault | undefined;
  readonly order: (answers: Answers) => Order;
}
