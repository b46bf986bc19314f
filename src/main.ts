/** Every name that menus, triggers and the sidebar may call. The build makes a stub of each in dist/Commands.js. */

import type { DigestReply } from './commands/digest/digest';
import { previewDigest as showDigest } from './commands/digest/preview-digest';
import { reconcileWorkbook } from './commands/handoff/keep-handoffs';
import { reassignFromMenu } from './commands/handoff/reassign-overdue';
import { sendSelectedLeads, sendWaitingLeads } from './commands/handoff/send-leads';
import { forgetPerson } from './commands/identity/forget-lead';
import { giveNewIds } from './commands/identity/give-new-ids';
import { mergeRows } from './commands/identity/merge-leads';
import { showSidebar } from './commands/sidebar/open-sidebar';
import { showFigureRows as showRowsOfFigure } from './commands/week/figure-rows';
import { freezeFromMenu, keepWeek } from './commands/week/keep-week';
import { viewAsManagement as showAsManagement, shareReport as showCopy } from './commands/week/share-report';
import { updateReport as updateReportTab } from './commands/week/update-report';
import { buildWorkbook } from './commands/workbook/create-matrix';
import { resumeValues } from './commands/workbook/recalculate';
import { recalculateWorkbook, refreshDaily, refreshWorkbook } from './commands/workbook/refresh-workbook';
import { sortLeadsByActiveColumn, sortLeadsByScore } from './commands/workbook/sort-leads';
import { appsScript } from './host/apps-script';
import type { EditEvent, OpenEvent } from './host/host';
import * as dialogs from './sidebar/dialog-server';
import type { Added, Done, FormStart, LeadLog, Queue, Reply, Row, Team } from './sidebar/protocol';
import * as sidebar from './sidebar/server';
import { whenEdited, whenOpened } from './triggers';

// Formulas

/** Formulas that are seldom asked and need much: what they need, no other formula has to load. */
export { CUALIFICA_CAMBIOS } from './functions/cualifica-cambios';
export { CUALIFICA_REVISA } from './functions/cualifica-revisa';

// Triggers

/** Draws the menu and moves the evaluation day on. */
export function onOpen(event?: OpenEvent): void {
  whenOpened(appsScript(), event, {
    createMatrix,
    refresh,
    recalculate,
    sortByScore,
    sortByActiveColumn,
    openSidebar,
    openInteractionForm,
    sendSelected,
    sendWaiting,
    reconcile,
    reassignLate,
    freezeWeek,
    updateReport,
    showFigureRows,
    previewDigest,
    viewAsManagement,
    shareReport,
    giveNewId,
    mergeLeads,
    forgetLead,
  });
}

/** As on opening. */
export function onInstall(event?: OpenEvent): void {
  onOpen(event);
}

/** Guards the computed columns, gives IDs, carries out decisions. */
export function onEdit(event: EditEvent): void {
  whenEdited(appsScript(), event);
}

/** Called once a day: moves the evaluation day on, mends; once a week, freezes it. */
export function everyDay(): void {
  refreshDaily(appsScript());
  keepWeek(appsScript());
}

/** Goes on with a long recalculation. */
export function resumeRecalculation(): void {
  resumeValues(appsScript());
}

// Menu

/** Builds or repairs the workbook. */
export function createMatrix(): void {
  buildWorkbook(appsScript());
}

/** Sets the evaluation day to today. */
export function refresh(): void {
  refreshWorkbook(appsScript());
}

/** Scores all leads again. */
export function recalculate(): void {
  recalculateWorkbook(appsScript());
}

/** Sorts the leads by score. */
export function sortByScore(): void {
  sortLeadsByScore(appsScript());
}

/** Sorts the leads by the active column. */
export function sortByActiveColumn(): void {
  sortLeadsByActiveColumn(appsScript());
}

/** Shows the sidebar. */
export function openSidebar(): void {
  showSidebar(appsScript());
}

/** Shows the form that adds an interaction to the lead under the cursor. */
export function openInteractionForm(): void {
  showSidebar(appsScript(), 'interaction');
}

/** Sends the selected leads to sales. */
export function sendSelected(): void {
  sendSelectedLeads(appsScript());
}

/** Sends all MQL that wait. */
export function sendWaiting(): void {
  sendWaitingLeads(appsScript());
}

/** Gives overdue handoffs to others. */
export function reassignLate(): void {
  reassignFromMenu(appsScript());
}

/** Brings rows and handoffs together. */
export function reconcile(): void {
  reconcileWorkbook(appsScript());
}

/** Freezes the week. */
export function freezeWeek(): void {
  freezeFromMenu(appsScript());
}

/** Writes the report of the last frozen week. */
export function updateReport(): void {
  updateReportTab(appsScript());
}

/** Shows the rows behind a figure of the report. */
export function showFigureRows(): void {
  showRowsOfFigure(appsScript());
}

/** Shows the weekly mail before it is sent. */
export function previewDigest(): void {
  showDigest(appsScript());
}

/** Shows the report as somebody without access sees it. */
export function viewAsManagement(): void {
  showAsManagement(appsScript());
}

/** Shows a copy of the report that can be handed out. */
export function shareReport(): void {
  showCopy(appsScript());
}

/** Gives copied rows an ID of their own. */
export function giveNewId(): void {
  giveNewIds(appsScript());
}

/** Merges rows of one person. */
export function mergeLeads(): void {
  mergeRows(appsScript());
}

/** Takes what tells who a lead is out of all tabs. */
export function forgetLead(): void {
  forgetPerson(appsScript());
}

// Sidebar

/** The handoffs that wait for sales. */
export function getQueue(request: unknown): Reply<Queue> {
  return sidebar.getQueue(appsScript(), request);
}

/** Accepts, returns or rejects a lead. */
export function decideLead(request: unknown): Reply<Done> {
  return sidebar.decideLead(appsScript(), request);
}

/** The verdict after talking to a lead. */
export function judgeLead(request: unknown): Reply<Done> {
  return sidebar.judgeLead(appsScript(), request);
}

/** How a handoff ended. */
export function concludeLead(request: unknown): Reply<Done> {
  return sidebar.concludeLead(appsScript(), request);
}

/** Sends a lead to sales. */
export function sendLead(request: unknown): Reply<Done> {
  return sidebar.sendLead(appsScript(), request);
}

/** Holds a lead back from sales. */
export function holdLead(request: unknown): Reply<Done> {
  return sidebar.holdLead(appsScript(), request);
}

/** Lifts the last no about a lead. */
export function reopenLead(request: unknown): Reply<Done> {
  return sidebar.reopenLead(appsScript(), request);
}

/** Gives a handoff to somebody else. */
export function reassignLead(request: unknown): Reply<Done> {
  return sidebar.reassignLead(appsScript(), request);
}

/** Gives all that is overdue to others. */
export function reassignOverdue(request: unknown): Reply<Done> {
  return sidebar.reassignOverdue(appsScript(), request);
}

/** Takes back what the person did last. */
export function undoLast(request: unknown): Reply<Done> {
  return sidebar.undoLast(appsScript(), request);
}

/** The lead under the cursor. */
export function getActiveLead(request: unknown): Reply<Row> {
  return sidebar.getActiveLead(appsScript(), request);
}

/** A lead by its ID. */
export function getLead(request: unknown): Reply<Row> {
  return sidebar.getLead(appsScript(), request);
}

/** What stands in a lead's last handoff. */
export function getFormStart(request: unknown): Reply<FormStart> {
  return sidebar.getFormStart(appsScript(), request);
}

/** What happened with a lead. */
export function getLeadLog(request: unknown): Reply<LeadLog> {
  return sidebar.getLeadLog(appsScript(), request);
}

/** What both managers should look into. */
export function getTeam(request: unknown): Reply<Team> {
  return sidebar.getTeam(appsScript(), request);
}

/** Writes an interaction below the others. */
export function addInteraction(request: unknown): Reply<Added> {
  return sidebar.addInteraction(appsScript(), request);
}

// Dialogs

/** Sends the weekly mail now. */
export function sendDigest(request: unknown): DigestReply {
  return dialogs.sendDigest(appsScript(), request);
}

/** Has the weekly mail sent every week, or not any more. */
export function scheduleDigest(request: unknown): DigestReply {
  return dialogs.scheduleDigest(appsScript(), request);
}
