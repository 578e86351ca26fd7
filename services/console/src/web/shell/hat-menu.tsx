// SPDX-License-Identifier: AGPL-3.0-or-later
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Hat } from '../../shared/session.ts';
import { activeHat, useSession } from '../api/session.ts';
import { Menu } from '../ui/menu.tsx';
import { hatWords } from '../words/role-words.ts';
import { placeName } from './place-of-hat.ts';
import { TierSign } from './tier-sign.tsx';
import { useWearHat } from './use-wear-hat.ts';

/** The hat worn, and the others to choose from. */
export function HatMenu() {
  const { t, i18n } = useLingui();
  const session = useSession();
  const wear = useWearHat();
  const worn = activeHat(session);
  const name = (hat: Hat) => i18n._(hatWords(hat.role, hat.organisation.tier));
  if (session.hats.length === 0) return null;
  const count = session.hats.length;
  const inForce = t`${plural(count, { one: '# mandat en cours', other: '# mandats en cours' })}`;
  const every = {
    id: 'all',
    text: t`Toutes mes casquettes`,
    current: worn === null,
    onAction: () => wear.mutate(null),
    content: <HatText tier={null} title={t`Toutes mes casquettes`} place={inForce} />,
  };
  const choices = session.hats.map((hat) => ({
    id: hat.mandateId,
    text: `${name(hat)}, ${placeName(hat.organisation)}`,
    current: hat.mandateId === worn?.mandateId,
    onAction: () => wear.mutate(hat.mandateId),
    content: (
      <HatText tier={hat.organisation.tier} title={name(hat)} place={placeName(hat.organisation)} />
    ),
  }));
  const title = worn === null ? every.text : name(worn);
  const place = worn === null ? inForce : placeName(worn.organisation);
  return (
    <Menu
      className="hat"
      pending={wear.isPending}
      label={t`Casquette en cours : ${title} ${place}. Changer de casquette`}
      title={<Trans>Agir avec une autre casquette</Trans>}
      button={<HatText tier={worn?.organisation.tier ?? null} title={title} place={place} />}
      choices={count > 1 ? [...choices, every] : choices}
    />
  );
}

function HatText({
  tier,
  title,
  place,
}: {
  tier: Hat['organisation']['tier'] | null;
  title: string;
  place: string;
}) {
  return (
    <>
      <TierSign tier={tier} />
      <span className="hat-txt">
        <b>{title}</b>
        <span>{place}</span>
      </span>
    </>
  );
}
