// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ownPlaybooksQuery, playbookPageQuery, playbookQuery } from '../../../api/plan-queries.ts';
import type { Planning } from '../../../api/schemas.ts';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/note.tsx';
import { MOST_CHOICES } from '../most-choices.ts';
import { carriedDraft } from './carried-draft.ts';
import { type Draft, NO_DRAFT } from './draft.ts';
import { isEmptyDraft, keepDraft, readDraft } from './stored-draft.ts';

type Props = {
  playbook: Planning['Playbook'];
  isEmpty: boolean;
  /** With the keys of tasks that this version changed too. */
  onCarried: (draft: Draft, doubtful: readonly string[]) => void;
};

/** The way from an older version to the newest one, and a draft of an older version brought along. */
export function OtherVersions({ playbook, isEmpty, onCarried }: Props) {
  const { owner, key, version } = playbook;
  const national = useQuery({ ...playbookPageQuery(1, MOST_CHOICES), enabled: owner === null });
  const own = useQuery({ ...ownPlaybooksQuery(owner?.id ?? ''), enabled: owner !== null });
  const known = (owner === null ? national : own).data?.items ?? [];
  const versions = known.filter((one) => one.key === key).toSorted((a, b) => b.version - a.version);
  const [newest] = versions;
  const draftOf = versions.find((one) => one.version < version && !isEmptyDraft(readDraft(one.id)));
  const before = useQuery({ ...playbookQuery(draftOf?.id ?? ''), enabled: draftOf !== undefined });
  if (newest !== undefined && newest.version > version) return <Newer newest={newest} />;
  if (draftOf === undefined || before.data === undefined || !isEmpty) return null;
  const { data } = before;
  const older = draftOf.version;
  return (
    <Note>
      <p>
        <Trans>Vous avez un brouillon sur la version {older}.</Trans>
      </p>
      <p className="actions">
        <Button
          onClick={() => {
            const carried = carriedDraft(data, playbook, readDraft(draftOf.id));
            keepDraft(draftOf.id, NO_DRAFT);
            onCarried(carried.draft, carried.doubtful);
          }}
        >
          <Trans>Reprendre ce brouillon</Trans>
        </Button>
      </p>
    </Note>
  );
}

function Newer({ newest }: { newest: Planning['PlaybookSummary'] }) {
  const { version } = newest;
  return (
    <Note tone="late">
      <p>
        <Trans>La version {version} est la plus récente : c’est d’elle que part la suivante.</Trans>{' '}
        <Link to="/plans-types/$playbookId/modifier" params={{ playbookId: newest.id }}>
          <Trans>Continuer dans la version {version}</Trans>
        </Link>
      </p>
    </Note>
  );
}
