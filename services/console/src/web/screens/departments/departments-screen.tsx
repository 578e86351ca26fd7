// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useHat } from '../../api/session.ts';
import { placeName } from '../../shell/place-of-hat.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { buttonClass } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { AssociationsPanel } from './associations-panel.tsx';
import { Board } from './board.tsx';
import { BoardLead } from './board-lead.tsx';
import './departments.css';
import { InvitationList } from './invitation-list.tsx';
import { InviteForm } from './invite-form.tsx';
import { InviteMany } from './invite-many.tsx';
import { useBoard } from './use-board.ts';
import { useState } from 'react';

/** "Mes départements": where each stands, whom to invite, what is vacant. */
export function DepartmentsScreen() {
  const { t } = useLingui();
  const hat = useHat();
  if (hat?.organisation.tier !== 'regional') {
    return (
      <Note>
        <p>
          <Trans>Cet écran est celui d’une région. Changez de casquette pour l’ouvrir.</Trans>
        </p>
      </Note>
    );
  }
  return (
    <RegionBoard
      regionId={hat.organisation.id}
      region={placeName(hat.organisation)}
      title={t`Mes départements`}
    />
  );
}

function RegionBoard({
  regionId,
  region,
  title,
}: {
  regionId: string;
  region: string;
  title: string;
}) {
  const board = useBoard(regionId);
  const [invited, setInvited] = useState<string>();
  if (board.error !== null) return <Failure error={board.error} onRetry={board.retry} />;
  if (board.cards === undefined) return <Loading />;
  const count = board.cards.length;
  const invite = (organisationId: string) => {
    setInvited(organisationId);
    // The form is made anew for the department: its field is there at the next frame.
    requestAnimationFrame(() => focusField('invite-email'));
  };
  return (
    <>
      <PageHead
        title={title}
        meta={
          <Plural
            value={count}
            one={`${region} · # département`}
            other={`${region} · # départements`}
          />
        }
        lead={<BoardLead cards={board.cards} />}
        actions={
          <a
            className={buttonClass('main')}
            href="#invite-email"
            onClick={(event) => {
              event.preventDefault();
              focusField('invite-email');
            }}
          >
            <Icon name="plus" />
            <Trans>Inviter</Trans>
          </a>
        }
      />
      <Board cards={board.cards} planned={board.planned} onInvite={invite} />
      <div className="grid">
        <InviteForm
          key={invited ?? ''}
          organisations={board.organisations}
          chosen={invited ?? board.cards.find((card) => card.column === 'to-invite')?.id}
        />
        <InvitationList regionId={regionId} />
        <InviteMany />
        <AssociationsPanel />
      </div>
    </>
  );
}
