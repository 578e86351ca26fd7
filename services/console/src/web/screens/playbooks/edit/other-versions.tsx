// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
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
  onCarried: (draft: Draft) => void;
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
  const [doubtful, setDoubtful] = useState<readonly string[]>([]);
  if (newest !== undefined && newest.version > version) return <Newer newest={newest} />;
  if (doubtful.length > 0) {
    const keys = doubtful.join(', ');
    return (
      <Note tone="move" said="politely">
        <p>
          <Trans>
            Vos changements sont repris. La nouvelle version change aussi {keys} : relisez-les.
          </Trans>
        </p>
      </Note>
    );
  }
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
            setDoubtful(carried.doubtful);
            onCarried(carried.draft);
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
