// SPDX-License-Identifier: AGPL-3.0-or-later
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Planning } from '../../../api/schemas.ts';
import type { DraftTask } from './draft.ts';
import { COLUMNS, type FaultPlace, faultPlace } from './fault-field.ts';
import type { TaskValues } from './task-values.ts';
import { valueFaults } from './value-faults.ts';

/** A fault of the last check, with the field of the form that it is about, if any. */
export type DraftFault = FaultPlace & { column: string | null; detail: string };

const DURATION: ReadonlySet<string> = new Set(['min', 'likely', 'max']);

/** Durations are faulty together. */
const concerns = (name: string | null, changed: readonly string[]): boolean =>
  name !== null &&
  (changed.includes(name) || (DURATION.has(name) && changed.some((one) => DURATION.has(one))));

/** What the last check found; a fault goes when its field is changed. */
export function useFaults(tasks: readonly DraftTask[]) {
  const { t } = useLingui();
  const [faults, setFaults] = useState<readonly DraftFault[]>([]);
  const sentences = {
    number: t`Écrivez un nombre, par exemple 2,5.`,
    whole: t`Écrivez un nombre entier.`,
    task: t`Choisissez la tâche ou le jalon.`,
  };
  return {
    faults: faults.filter(({ task }) => task === null || tasks.some(({ key }) => key === task)),
    errorOf: (task: string, id: string) =>
      faults.find((one) => one.task === task && one.id === id)?.detail,
    /** What is no value at all; looked for before anything is sent. */
    checkValues: (): boolean => {
      const found = tasks.flatMap(({ key, values }) =>
        valueFaults(values).map(({ name, id, reason }) => ({
          task: key,
          name,
          id,
          column: `tasks.${key}.${COLUMNS[name]}`,
          detail: sentences[reason],
        })),
      );
      setFaults(found);
      return found.length === 0;
    },
    told: (errors: readonly Planning['LocatedError'][]) =>
      setFaults(
        errors.map(({ column = null, params, detail }) => ({
          ...faultPlace({ column, params }, tasks),
          column,
          detail,
        })),
      ),
    changed: (task: string, some: Partial<TaskValues>) =>
      setFaults((before) =>
        before.filter((one) => one.task !== task || !concerns(one.name, Object.keys(some))),
      ),
  };
}
