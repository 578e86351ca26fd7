// SPDX-License-Identifier: AGPL-3.0-or-later
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Planning } from '../../api/schemas.ts';

type Props = {
  objection: Pick<Planning['ObjectionInBrief'], 'proposal' | 'campaign'>;
  className?: string;
  children: ReactNode;
};

/** Leads to the objections of the proposal or campaign that one is about, where it is answered. */
export function ObjectionLink({ objection: { proposal, campaign }, className, children }: Props) {
  if (proposal !== null) {
    return (
      <Link
        className={className}
        to="/atelier"
        search={{ proposal: proposal.id }}
        hash="objections"
      >
        {children}
      </Link>
    );
  }
  if (campaign === null) return null;
  return (
    <Link className={className} to="/campagne" search={{ id: campaign.id }} hash="objections">
      {children}
    </Link>
  );
}
