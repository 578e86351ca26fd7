// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans } from '@lingui/react/macro';
import { checkUpdate, publishUpdate } from '../../../api/playbook-commands.ts';
import type { Planning } from '../../../api/schemas.ts';
import { useCommand } from '../../../api/use-command.ts';
import { useRequest } from '../../../api/use-request.ts';
import { ActionError } from '../../../ui/action-error.tsx';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { focusField } from '../../../ui/focus-field.ts';
import { ChangeTable } from '../change-table.tsx';
import { FaultNote } from '../fault-note.tsx';
import { type Decision, type UpdateItem, itemId } from './decisions.ts';
import { faultItem } from './fault-item.ts';

type Props = {
  update: Planning['PlaybookUpdate'];
  decisions: readonly Decision[];
  onPublished: (version: number) => void;
};

/** What the decisions make of the own version, whether that can be published, and the way to publish it. */
export function ResultPanel({ update, decisions, onPublished }: Props) {
  const sent = { to: update.to.id, decisions: [...decisions] };
  const check = useRequest({
    mutationFn: (asked: typeof sent) => checkUpdate(update.own.id, asked),
  });
  const publish = useCommand(
    'planning',
    () => publishUpdate(update.own.id, sent),
    ({ playbook }) => onPublished(playbook?.version ?? update.own.version),
  );
  const isChecked = JSON.stringify(check.variables) === JSON.stringify(sent);
  const result = isChecked ? check.data : undefined;
  const error = isChecked ? (check.error ?? publish.error) : null;
  return (
    <Panel className="end" id="resultat" title={<Trans>Votre version ensuite</Trans>}>
      {error !== null && <ActionError error={error} />}
      <p className="actions">
        <Button
          pending={check.isPending}
          pendingLabel={<Trans>Vérification…</Trans>}
          onClick={() => {
            publish.reset();
            check.mutate(sent);
          }}
        >
          <Trans>Vérifier ma version</Trans>
        </Button>
        {result?.valid === true && (
          <Button
            look="main"
            pending={publish.isPending}
            pendingLabel={<Trans>Publication…</Trans>}
            onClick={() => publish.mutate(undefined)}
          >
            <Trans>Publier ma version</Trans>
          </Button>
        )}
      </p>
      {result?.valid === false && <ResultFaults errors={result.errors} items={update.items} />}
      {result?.valid === true && (
        <>
          <output className="said">
            <Plural
              value={result.changes.length}
              _0="Rien ne change dans votre version, qui suit désormais la version nationale."
              one="Un élément de votre version change."
              other="# éléments de votre version changent."
            />
          </output>
          {result.changes.length > 0 && <ChangeTable changes={result.changes} />}
        </>
      )}
    </Panel>
  );
}

type FaultProps = {
  errors: readonly Planning['LocatedError'][];
  items: readonly UpdateItem[];
};

function ResultFaults({ errors, items }: FaultProps) {
  return (
    <FaultNote count={errors.length}>
      {errors.map(({ column, where, code, detail }) => {
        const item = faultItem(column ?? null, items);
        return (
          <li key={`${where} ${code}`}>
            {item === null ? (
              <>
                <code>{column}</code> {detail}
              </>
            ) : (
              <a
                href={`#${itemId(item)}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusField(itemId(item));
                }}
              >
                {detail}
              </a>
            )}
          </li>
        );
      })}
    </FaultNote>
  );
}
