// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Planning } from '../../api/schemas.ts';
import { fullDate } from '../../format/civil-date.ts';

/** What the proposal gives, in a sentence or three. */
export function ProposalLead({ proposal }: { proposal: Planning['Proposal'] }) {
  const { i18n } = useLingui();
  const { placed, departments, waves, lastLive, eightyPercentLive, gapPercent, notPlaced } =
    proposal.figures;
  const last = lastLive === null ? null : fullDate(lastLive, i18n.locale);
  const most = eightyPercentLive === null ? null : fullDate(eightyPercentLive, i18n.locale);
  const gap = gapPercent === null ? null : i18n.number(gapPercent, { maximumFractionDigits: 0 });
  const seconds = i18n.number(proposal.engineMilliseconds / 1000, { maximumFractionDigits: 2 });
  return (
    <>
      <b>
        {placed === 0 ? (
          <Trans>Aucun département sur {departments} n’est placé.</Trans>
        ) : (
          <Trans>
            <Plural
              value={placed}
              one={`Un département sur ${departments} est placé`}
              other={`# départements sur ${departments} sont placés`}
            />
            , en <Plural value={waves} one="une vague" other="# vagues" />
            {last === null ? '.' : <Trans> ; le dernier est en service le {last}.</Trans>}
          </Trans>
        )}
      </b>{' '}
      {most !== null && <Trans>Quatre utilisateurs sur cinq le sont dès le {most}.</Trans>}{' '}
      {notPlaced > 0 && (
        <Plural
          value={notPlaced}
          one="Un n’a pas de place : voyez ce qui suffirait."
          other="# n’ont pas de place : voyez ce qui suffirait."
        />
      )}{' '}
      {gap !== null && (
        <span className="muted">
          <Trans>
            Calculé en {seconds} s ; aucun plan ne peut gagner plus de {gap} % avec ces moyens.
          </Trans>
        </span>
      )}
    </>
  );
}
