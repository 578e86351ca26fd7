// SPDX-License-Identifier: AGPL-3.0-or-later
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type AskedHold, holdTag, releaseTag } from '../../api/hold-commands.ts';
import type { Planning } from '../../api/schemas.ts';
import { useCommand } from '../../api/use-command.ts';
import { ActionError } from '../../ui/action-error.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TERRITORY_TAGS, freezeTagWords } from '../../words/freeze-words.ts';
import { ReasonUntilForm } from './reason-until-form.tsx';

type Props = { campaignId: string; departments: readonly Planning['CampaignDepartment'][] };

/** Puts all departments of a school zone or of a kind of territory on hold, and ends such holds. */
export function TagHolds({ campaignId, departments }: Props) {
  const held = Map.groupBy(departments, ({ hold }) => hold?.tag ?? '');
  return (
    <>
      {[...held].map(
        ([tag, own]) =>
          tag !== '' && (
            <TagRelease key={tag} campaignId={campaignId} tag={tag} count={own.length} />
          ),
      )}
      <Disclosure summary={<Trans>Mettre en attente toute une zone</Trans>}>
        <TagHoldForm campaignId={campaignId} />
      </Disclosure>
    </>
  );
}

function TagHoldForm({ campaignId }: { campaignId: string }) {
  const { i18n } = useLingui();
  const [tag, setTag] = useState(TERRITORY_TAGS[0] ?? '');
  const hold = useCommand('planning', (asked: AskedHold) => holdTag(campaignId, tag, asked));
  return (
    <>
      <ReasonUntilForm
        id="hold-tag"
        hint={<Trans>Jusque-là, rien n’y commence et rien ne s’y déclare.</Trans>}
        until=""
        action={<Trans>Mettre la zone en attente</Trans>}
        pending={hold.isPending}
        error={hold.error}
        onSend={(asked) => hold.mutate(asked)}
      >
        <SelectField
          id="hold-tag-tag"
          label={<Trans>Pour qui</Trans>}
          hint={<Trans>Ceux qui sont déjà en attente gardent leur raison et leur fin.</Trans>}
          value={tag}
          onChange={(event) => setTag(event.currentTarget.value)}
        >
          {TERRITORY_TAGS.map((one) => (
            <option key={one} value={one}>
              {freezeTagWords(i18n, one)}
            </option>
          ))}
        </SelectField>
      </ReasonUntilForm>
      <div aria-live="polite">{hold.data !== undefined && <TagHeld {...hold.data} />}</div>
    </>
  );
}

function TagHeld({ changed, kept }: Planning['TagHold']) {
  return (
    <p>
      <Plural
        value={changed}
        _0="Aucun département de plus n’est mis en attente."
        one="# département est mis en attente."
        other="# départements sont mis en attente."
      />{' '}
      {kept > 0 && (
        <Plural
          value={kept}
          one="# l’était déjà et garde sa raison."
          other="# l’étaient déjà et gardent leur raison."
        />
      )}
    </p>
  );
}

function TagRelease({
  campaignId,
  tag,
  count,
}: {
  campaignId: string;
  tag: string;
  count: number;
}) {
  const { i18n } = useLingui();
  const release = useCommand('planning', () => releaseTag(campaignId, tag));
  const words = freezeTagWords(i18n, tag);
  return (
    <>
      {release.error !== null && <ActionError error={release.error} />}
      <p className="actions">
        <Button pending={release.isPending} onClick={() => release.mutate(undefined)}>
          <Trans>
            Lever l’attente : {words} (
            <Plural value={count} one="# département" other="# départements" />)
          </Trans>
        </Button>
      </p>
    </>
  );
}
