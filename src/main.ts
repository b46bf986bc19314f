/** Every name that Apps Script may call, grouped by who calls it. The build makes a documented stub of each. */
import { buildWorkbook } from './commands/create-matrix';
import { showSidebar } from './commands/open-sidebar';
import { refreshWorkbook } from './commands/refresh-workbook';
import { sortLeadsByActiveColumn, sortLeadsByScore } from './commands/sort-leads';
import { appsScript } from './host/apps-script';
import type { EditEvent, OpenEvent } from './host/host';
import type { Decided, Queue, Reply } from './sidebar/protocol';
import * as sidebar from './sidebar/server';
import { whenEdited, whenOpened } from './triggers';

// Triggers

/** Dibuja el menú y, si la hoja ya usa Cualifica, pone al día la fecha de corte. */
export function onOpen(event?: OpenEvent): void {
  whenOpened(appsScript(), event, { createMatrix, refresh, sortByScore, sortByActiveColumn, openSidebar });
}

/** Al instalar el complemento: lo mismo que al abrir. */
export function onInstall(event?: OpenEvent): void {
  onOpen(event);
}

/** Cuida las columnas calculadas de Leads y pone ID a los leads nuevos. */
export function onEdit(event: EditEvent): void {
  whenEdited(appsScript(), event);
}

// Menu

/** Crea las pestañas con un ejemplo, prepara una hoja que ya tiene leads, o repara lo que falte. */
export function createMatrix(): void {
  buildWorkbook(appsScript());
}

/** Pone la fecha de corte en hoy y repara lo que detiene la fórmula. */
export function refresh(): void {
  refreshWorkbook(appsScript());
}

/** Ordena los leads por puntuación. */
export function sortByScore(): void {
  sortLeadsByScore(appsScript());
}

/** Ordena los leads por la columna calculada de la celda activa. */
export function sortByActiveColumn(): void {
  sortLeadsByActiveColumn(appsScript());
}

/** Abre el panel con los leads calientes que esperan decisión. */
export function openSidebar(): void {
  showSidebar(appsScript());
}

// Sidebar

/** Los leads calientes que esperan decisión, para el panel. */
export function getQueue(request: unknown): Reply<Queue> {
  return sidebar.getQueue(appsScript(), request);
}

/** Escribe lo que el panel decide sobre un lead, en la fila que tiene ahora su ID. */
export function decideLead(request: unknown): Reply<Decided> {
  return sidebar.decideLead(appsScript(), request);
}

// Custom functions

export { CUALIFICA } from './functions/cualifica';
export { CUALIFICA_REVISA } from './functions/cualifica-revisa';
