// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import type { Tier } from '@essaim/kernel';
import { type FormEvent, useState } from 'react';
import type { Planning } from '../../../api/schemas.ts';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { focusField } from '../../../ui/focus-field.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { TIER_WORDS } from '../../../words/network-words.ts';
import { ChoiceField } from './choice-field.tsx';
import type { Draft } from './draft.ts';
import { keyFault, nextKey } from './new-key.ts';
import { tiersFrom } from './task-choices.ts';
import type { TaskValues } from './task-values.ts';

type Props = {
  playbook: Planning['Playbook'];
  draft: Draft;
  /** Tier of the organisation whose own playbook it is; null for a national one. */
  owner: Tier | null;
  onAdd: (key: string, tier: TaskValues['tier']) => void;
};

/** Adds a task: its tier, and a key that nothing else has. */
export function AddTask({ playbook, draft, owner, onAdd }: Props) {
  const { t } = useLingui();
  const [tier, setTier] = useState<TaskValues['tier']>('departmental');
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | undefined>();
  const key = typed ?? nextKey(tier, playbook, draft, owner !== null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fault = keyFault(key.trim(), playbook, draft);
    if (fault === null) {
      setTyped(null);
      onAdd(key.trim(), tier);
      return;
    }
    setError(
      fault === 'taken'
        ? t`Cette clé est déjà prise. Donnez-en une autre.`
        : t`Écrivez des majuscules puis un numéro, par exemple D05.`,
    );
    focusField('new-key');
  };
  return (
    <Disclosure summary={<Trans>Ajouter une tâche</Trans>}>
      <form className="part" onSubmit={submit}>
        <div className="pair">
          <ChoiceField
            id="new-tier"
            label={<Trans>Strate de la nouvelle tâche</Trans>}
            value={tier}
            choices={tiersFrom(owner)}
            words={TIER_WORDS}
            error={undefined}
            onChoose={(next) => {
              setTier(next);
              setTyped(null);
              setError(undefined);
            }}
          />
          <TextField
            id="new-key"
            label={<Trans>Clé de la nouvelle tâche</Trans>}
            value={key}
            maxLength={32}
            autoComplete="off"
            error={error}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setError(undefined);
            }}
          />
        </div>
        <p className="actions">
          <Button type="submit" icon="plus">
            <Trans>Ajouter cette tâche</Trans>
          </Button>
        </p>
      </form>
    </Disclosure>
  );
}
