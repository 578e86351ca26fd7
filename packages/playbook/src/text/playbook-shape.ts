// SPDX-License-Identifier: AGPL-3.0-or-later
import { schemas } from './schemas.ts';
import { flag, group, links, list, must, value, type Shape } from './shape.ts';

/** First line of the text: what it is, and in which version of the format. */
export const FORMAT = 'essaim-playbook/1';

const title = must(
  group('Title in both languages', {
    fr: must(value('title_fr', 'French title')),
    en: must(value('gloss_en', 'English title')),
  }),
);

const duration = must(
  group('Whole working days, at least one, that do not fall', {
    min: must(value('duration_min', 'At best', schemas.length)),
    likely: must(value('duration_likely', 'Probably', schemas.length)),
    max: must(value('duration_max', 'At worst', schemas.length)),
  }),
);

const committee = group('Files at a session of a committee', {
  tier: must(value('committee', 'Whose committee', { enum: ['national', 'regional'] })),
  files: must(
    value('committee_slots', 'Number of files', { type: 'integer', minimum: 1, maximum: 1000 }),
  ),
});

const calendar = must(value('calendar', 'Days on which work is done', schemas.calendar));
const role = (column: string, description: string) =>
  must(value(column, description, schemas.role));

export const PLAYBOOK_KEY_PATTERN = '^[a-z0-9][a-z0-9-]{0,63}$';
export const MOST_TITLE = 200;

/** What stands before the tasks. */
export const HEAD: Shape = {
  format: must(value('format', 'Version of this format', { const: FORMAT })),
  key: must(
    value('key', 'Name that all versions share', { type: 'string', pattern: PLAYBOOK_KEY_PATTERN }),
  ),
  title,
};

/** A task, below its key. */
export const TASK: Shape = {
  tier: must(value('tier', 'Tier whose organisations do it', schemas.tier)),
  phase: must(value('phase', 'Phase of the rollout', schemas.phase)),
  title,
  roles: must(
    group('Who is responsible, accountable, consulted, informed (RACI)', {
      responsible: role('responsible', 'Does the work'),
      accountable: role('accountable', 'Answers for it'),
      consulted: list('consulted', 'Asked before', schemas.role),
      informed: list('informed', 'Told after', schemas.role),
    }),
  ),
  duration,
  effort: value('effort_days', 'Person-days of those responsible', schemas.days),
  demand: group('What the task takes from resources', {
    trainers: value('trainer_days', 'Days of trainers', schemas.days),
    technicians: value('technician_days', 'Days of technicians', schemas.days),
    facilitators: value('facilitator_days', 'Days of facilitators', schemas.days),
    committee,
    hosting: group('Capacity taken when the task ends', {
      users: value('hosting_users', 'Accounts', schemas.count),
      gb: value('hosting_gb', 'Gigabytes', schemas.count),
    }),
  }),
  calendar,
  after: links('predecessors', 'Tasks and gates that are waited for', schemas.links),
  evidence: value('evidence_fr', 'Evidence that is asked for'),
  gate: value('feeds_gate', 'Key of the gate that waits for this task', schemas.key),
  repeat: must(value('repeat', 'How often the template becomes a task', schemas.repeat)),
  when: value('condition', 'When the task exists, or which gate it waits for'),
  action: value('action', 'What the task does in the product', {
    ...schemas.action,
    default: 'none',
  }),
  instructions: group('How to do it, in plain language', {
    fr: must(value('instructions_fr', 'In French')),
    en: value('instructions_en', 'In English'),
  }),
};

/** A gate of a department, below its key; its criteria are read apart. */
export const GATE: Shape = {
  alias: must(value('alias', 'Short name')),
  title,
  meaning: value('meaning_fr', 'What it means when it is open'),
  duration,
  calendar,
  mode: must(
    value('mode', 'all, or for instance 6-of-7', {
      type: 'string',
      pattern: '^(all|[0-9]+-of-[0-9]+)$',
    }),
  ),
  roles: must(
    group('Who declares, accepts and opens', {
      declares: role('declares', 'Declares the gate ready'),
      accepts: role('accepts', 'Accepts the declaration'),
      opens: role('opens', 'Opens the gate'),
    }),
  ),
  committee,
};

/** One criterion in the list of a gate. */
export const CRITERION: Shape = {
  number: must(value('number', 'Number in its gate', { type: 'integer', minimum: 1, maximum: 99 })),
  type: must(value('type', 'Kind of evidence', schemas.evidence)),
  text: must(value('text_fr', 'What must be true')),
  from: must(value('source_task', 'Key of the task whose evidence counts', schemas.key)),
  threshold: must(value('threshold', 'For instance present, ">=80 %" or 2 sign-ins')),
  maxAgeDays: value('max_age_days', 'Older evidence does not count', {
    type: 'integer',
    minimum: 1,
    maximum: 36_500,
  }),
  mandatory: must(flag('mandatory', 'Must hold whatever the mode')),
};

/** A gate of a wave, below its key. */
export const WAVE_GATE: Shape = {
  alias: must(value('alias', 'Short name')),
  title,
  meaning: value('meaning_fr', 'What it means when it is open'),
  measures: must(value('measured_gate', 'Gate whose passing is counted', schemas.key)),
  share: must(value('share_percent', 'Share of the departments, in percent', schemas.percent)),
  incidentMaxDays: value('incident_max_days', 'No blocking incident is open for longer', {
    type: 'integer',
    minimum: 1,
    maximum: 1000,
  }),
  soak: group('Days of observation', {
    days: must(value('soak_days', 'How many', { type: 'integer', minimum: 0, maximum: 1000 })),
    calendar: value('soak_calendar', 'Which days count', schemas.calendar),
  }),
  holds: must(value('holds', 'Task or gate of the next wave that waits', schemas.key)),
  point: must(value('hold_point', 'What of it waits', { enum: ['start', 'decision'] })),
  pauseShare: value('pause_share_percent', 'Share refused that pauses the wave', schemas.percent),
  roles: must(
    group('Who stops, declares and opens', {
      stops: role('stops', 'Stops the wave'),
      declares: role('declares', 'Declares the gate ready'),
      opens: role('opens', 'Opens the gate'),
    }),
  ),
};
