// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import type { References } from './references.ts';

type Props = { taskKey: string; gate: string; references: References; onRemove: () => void };

/** Removes a task, once what else refers to it was named. */
export function RemoveTask({ taskKey, gate, references, onRemove }: Props) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState(false);
  const { links, conditions, criteria, waveGates } = references;
  const listed = (keys: readonly string[]) =>
    new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(keys);
  const [waiting, conditioned, held] = [listed(links), listed(conditions), listed(waveGates)];
  const isFree = [links, conditions, criteria, waveGates].every(({ length }) => length === 0);
  const staysInText = conditions.length + criteria.length + waveGates.length > 0;
  return (
    <>
      <p className="actions part">
        <Button onClick={() => setOpen(true)}>
          <Trans>Retirer la tâche {taskKey}</Trans>
        </Button>
      </p>
      <Dialog
        title={<Trans>Retirer la tâche {taskKey} ?</Trans>}
        open={open}
        onClose={() => setOpen(false)}
        closeLabel={<Trans>Garder la tâche</Trans>}
        actions={
          <Button
            look="main"
            onClick={() => {
              setOpen(false);
              onRemove();
            }}
          >
            <Trans>Retirer</Trans>
          </Button>
        }
      >
        {isFree && (
          <p>
            <Trans>Rien d’autre ne parle d’elle.</Trans>
          </p>
        )}
        <ul className="refs">
          {links.length > 0 && (
            <li>
              <Plural
                value={links.length}
                one={`Une tâche l’attend et ne l’attendra plus : ${waiting}.`}
                other={`# tâches l’attendent et ne l’attendront plus : ${waiting}.`}
              />
            </li>
          )}
          {gate !== '' && (
            <li>
              <Trans>Le jalon {gate} ne l’attendra plus.</Trans>
            </li>
          )}
          {criteria.map(({ key, text }) => (
            <li key={key}>
              <Trans>
                Le critère {key} compte sur elle : <span lang="fr">{text}</span>.
              </Trans>
            </li>
          ))}
          {conditions.length > 0 && (
            <li>
              <Trans>Elle est dans la condition de : {conditioned}.</Trans>
            </li>
          )}
          {waveGates.length > 0 && (
            <li>
              <Trans>L’ouverture de vague la retient : {held}.</Trans>
            </li>
          )}
        </ul>
        {staysInText && (
          <p>
            <b>
              <Trans>
                Les critères, les conditions et les ouvertures de vague se corrigent dans le YAML du
                brouillon. Sans cela, la version ne pourra pas être publiée.
              </Trans>
            </b>
          </p>
        )}
      </Dialog>
    </>
  );
}
