// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { savedDraftQuery, saveDraft } from '../../../api/draft-queries.ts';
import { useCommand } from '../../../api/use-command.ts';
import { ActionError } from '../../../ui/action-error.tsx';
import { Button } from '../../../ui/button.tsx';
import type { Draft } from './draft.ts';

/** Saves what is in the form for all who publish this playbook. */
export function SaveDraft({ playbookId, draft }: { playbookId: string; draft: Draft }) {
  const { data } = useQuery(savedDraftQuery(playbookId));
  const save = useCommand('planning', (revision: number) =>
    saveDraft(playbookId, revision, {
      values: { ...draft.values },
      added: [...draft.added],
      removed: [...draft.removed],
    }),
  );
  if (data === undefined) return null;
  const isSaved =
    data.draft !== null && JSON.stringify(data.draft.content) === JSON.stringify(draft);
  return (
    <>
      {save.error !== null && <ActionError error={save.error} />}
      <p className="actions">
        <Button pending={save.isPending} onClick={() => save.mutate(data.revision)}>
          <Trans>Enregistrer le brouillon</Trans>
        </Button>
        <output className="small">
          {isSaved && (
            <Trans>Il est enregistré : ceux qui publient ce plan type peuvent le reprendre.</Trans>
          )}
        </output>
      </p>
    </>
  );
}
