// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { dropDraft, savedDraftQuery } from '../../../api/draft-queries.ts';
import { playbookQuery } from '../../../api/plan-queries.ts';
import type { Planning } from '../../../api/schemas.ts';
import { useSession } from '../../../api/session.ts';
import { useCommand } from '../../../api/use-command.ts';
import { shortInstant } from '../../../format/instant.ts';
import { personName } from '../../../format/person-name.ts';
import { ActionError } from '../../../ui/action-error.tsx';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/note.tsx';
import { carriedDraft } from './carried-draft.ts';
import type { Draft } from './draft.ts';

type Props = {
  playbook: Planning['Playbook'];
  draft: Draft;
  /** With the keys of tasks that a newer version changed too. */
  onOpen: (draft: Draft, doubtful: readonly string[]) => void;
};

/** A draft that was saved for all who publish this playbook, unless it is the one in the form. */
export function SharedDraft({ playbook, draft, onOpen }: Props) {
  const { i18n } = useLingui();
  const { today } = useSession();
  const { data } = useQuery(savedDraftQuery(playbook.id));
  const saved = data?.draft ?? null;
  const isOlder = saved !== null && saved.playbookId !== playbook.id;
  const older = useQuery({ ...playbookQuery(saved?.playbookId ?? ''), enabled: isOlder });
  const drop = useCommand('planning', () => dropDraft(playbook.id, data?.revision ?? 0));
  const before = isOlder ? older.data : playbook;
  if (saved === null || before === undefined) return null;
  const content = saved.content as unknown as Draft;
  if (JSON.stringify(content) === JSON.stringify(draft)) return null;
  const who = saved.savedBy === null ? '' : personName(saved.savedBy);
  const date = shortInstant(saved.savedAt, i18n.locale, today);
  const { version } = saved;
  return (
    <Note>
      <p>
        <Trans>
          Un brouillon est enregistré sur la version {version} : {date}, {who}.
        </Trans>
      </p>
      {drop.error !== null && <ActionError error={drop.error} />}
      <p className="actions">
        <Button
          onClick={() => {
            const carried = isOlder
              ? carriedDraft(before, playbook, content)
              : { draft: content, doubtful: [] };
            onOpen(carried.draft, carried.doubtful);
          }}
        >
          <Trans>Ouvrir ce brouillon</Trans>
        </Button>
        <Button look="quiet" pending={drop.isPending} onClick={() => drop.mutate(undefined)}>
          <Trans>Supprimer le brouillon</Trans>
        </Button>
      </p>
    </Note>
  );
}
