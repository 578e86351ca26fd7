// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Identity } from '../../api/schemas.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { CHANGE_ACTIONS } from '../../words/reconcile-words.ts';
import { type Choices, type Decision, fieldId, isDecided } from './decisions-of.ts';
import { FieldChoice } from './field-choice.tsx';
import { FieldValues } from './field-values.tsx';
import { ObjectName } from './object-name.tsx';

type Props = {
  change: Identity['ReconcileChange'];
  choices: Choices;
  onChoose: (field: string, decision: Decision) => void;
};

/** One object of a plan: what would be done, and each value as it is and as essaim wants it. */
export function PlanObject({ change, choices, onChoose }: Props) {
  const { i18n } = useLingui();
  const { action, fields } = change;
  const list = (
    <ul className="values">
      {fields.map((field) => {
        const id = fieldId(change, field.field);
        return (
          <li key={field.field}>
            <FieldValues of={field} />
            {isDecided(change) && field.cause === 'drift' && (
              <FieldChoice
                of={field}
                value={choices[id] ?? 'revert'}
                onChoose={(decision) => onChoose(id, decision)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
  return (
    <>
      <h4>
        <span className={`does ${action}`}>{i18n._(CHANGE_ACTIONS[action])}</span>{' '}
        <ObjectName of={change} />
      </h4>
      {action === 'create' && change.cause === 'drift' && (
        <p className="small">
          <Trans>Supprimé dans Keycloak par quelqu’un d’autre ; essaim le crée de nouveau.</Trans>
        </p>
      )}
      {action === 'delete' && (
        <p className="small">
          <Trans>Plus rien dans essaim ne le demande.</Trans>
        </p>
      )}
      {action === 'conflict' && (
        <p className="small">
          <Trans>
            Quelqu’un a créé cet objet sous un nom dont essaim a besoin. Renommez-le ou supprimez-le
            dans Keycloak, puis comparez.
          </Trans>
        </p>
      )}
      {fields.length > 0 &&
        (action === 'create' ? (
          <Disclosure
            summary={<Plural value={fields.length} one="Sa valeur" other="Ses # valeurs" />}
          >
            {list}
          </Disclosure>
        ) : (
          list
        ))}
    </>
  );
}
