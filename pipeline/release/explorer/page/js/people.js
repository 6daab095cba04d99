/**
 * Who takes part in an event, by name.
 */

import { linked } from "./links.js";

/** Return the participants of an event in one role, as rows of event_actors. @returns {number[]} */
export function participants(ledger, event, role) {
  const table = ledger.tables.event_actors;
  return [...linked(ledger.participants, event)].filter((row) => table.get("role", row) === role);
}

/** Return how a participant is called: the actor's name, else the words of the text, else that these are withheld. */
export function participantName(ledger, row) {
  const table = ledger.tables.event_actors;
  const actor = table.get("actor_id", row);
  return (actor === null ? table.get("text", row) : ledger.tables.actors.get("name", actor)) ?? "unnamed (words withheld)";
}

/** Return the names of an event's participants in one role, each once. @returns {string[]} */
export function actorNames(ledger, event, role) {
  return [...new Set(participants(ledger, event, role).map((row) => participantName(ledger, row)))];
}
