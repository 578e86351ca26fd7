// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useHat } from '../../api/session.ts';
import { workQuery } from '../../api/work-query.ts';
import { navigationOf } from '../../shell/navigation.ts';
import { Note } from '../../ui/note.tsx';

/** Decisions that wait for the hat in other campaigns than the one shown. */
export function ElsewhereNote({ campaignId }: { campaignId: string }) {
  const hat = useHat();
  const { data } = useQuery({
    ...workQuery(),
    enabled: navigationOf(hat).main.includes('work'),
  });
  const elsewhere = (data?.toDecide ?? []).flatMap(({ campaign }) =>
    campaign === null || campaign.id === campaignId ? [] : [campaign],
  );
  const groups = [...Map.groupBy(elsewhere, ({ id }) => id).values()];
  return groups.map((decisions) => {
    const campaign = decisions[0];
    if (campaign === undefined) return null;
    return (
      <Note key={campaign.id} className="end">
        <p>
          <Plural
            value={decisions.length}
            one="Une décision vous attend dans une autre campagne :"
            other="# décisions vous attendent dans une autre campagne :"
          />{' '}
          <Link to="/campagne" search={{ id: campaign.id }}>
            {campaign.name}
          </Link>
          .
        </p>
      </Note>
    );
  });
}
