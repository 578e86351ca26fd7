// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Planning } from '../../api/schemas.ts';

type Template = Planning['Playbook']['tasks'][number];

/** The fields of a task, as they stand in the form. */
export type TaskValues = {
  titleFr: string;
  titleEn: string;
  min: string;
  likely: string;
  max: string;
  effort: string;
  calendar: NonNullable<Planning['TaskEdit']['calendar']>;
  /** One a line. */
  predecessors: string;
  evidence: string;
  instructionsFr: string;
  instructionsEn: string;
};

/** The values of a task as the version has them. */
export const taskValues = (task: Template): TaskValues => ({
  titleFr: task.title.fr,
  titleEn: task.title.en,
  min: String(task.duration.min),
  likely: String(task.duration.likely),
  max: String(task.duration.max),
  effort: String(task.effortDays).replace('.', ','),
  calendar: task.calendar as TaskValues['calendar'],
  predecessors: task.predecessors.join('\n'),
  evidence: task.evidence,
  instructionsFr: task.instructions?.fr ?? '',
  instructionsEn: task.instructions?.en ?? '',
});

const whole = (text: string): number => Math.max(0, Math.round(Number(text) || 0));

/** What the form changes of a task, group by group; null for nothing. */
export function taskEdit(task: Template, values: TaskValues): Planning['TaskEdit'] | null {
  const before = taskValues(task);
  const differs = (...names: (keyof TaskValues)[]) =>
    names.some((name) => values[name].trim() !== before[name].trim());
  const edit: Planning['TaskEdit'] = {
    key: task.key,
    ...(differs('titleFr', 'titleEn') && { title: { fr: values.titleFr, en: values.titleEn } }),
    ...(differs('min', 'likely', 'max') && {
      duration: {
        min: whole(values.min),
        likely: whole(values.likely),
        max: whole(values.max),
      },
    }),
    ...(differs('effort') && {
      effort: Math.max(0, Number(values.effort.replace(',', '.')) || 0),
    }),
    ...(differs('calendar') && { calendar: values.calendar }),
    ...(differs('predecessors') && {
      predecessors: values.predecessors
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    }),
    ...(differs('evidence') && { evidence: values.evidence }),
    ...(differs('instructionsFr', 'instructionsEn') && {
      instructions: { fr: values.instructionsFr, en: values.instructionsEn },
    }),
  };
  return Object.keys(edit).length === 1 ? null : edit;
}
