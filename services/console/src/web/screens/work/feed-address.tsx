// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Note } from '../../ui/note.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** The address of a feed, shown this once: to copy, or to open in a calendar program. */
export function FeedAddress({ secret }: { secret: string }) {
  const path = `/agenda/${secret}.ics`;
  const address = `${location.origin}${path}`;
  return (
    <Note said="politely">
      <p>
        <Trans>
          Copiez cette adresse maintenant : elle n’est montrée qu’une fois. Dans votre agenda,
          ajoutez un calendrier « par adresse ».
        </Trans>
      </p>
      <TextField
        id="feed-address"
        label={<Trans>Adresse du calendrier</Trans>}
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="actions">
        <CopyButton
          text={address}
          label={<Trans>Copier l’adresse</Trans>}
          doneLabel={<Trans>Adresse copiée</Trans>}
          onRefused={() => document.querySelector<HTMLInputElement>('#feed-address')?.select()}
        />
        <a href={address.replace(/^https?:/, 'webcal:')}>
          <Trans>Ouvrir dans mon agenda</Trans>
        </a>
      </div>
    </Note>
  );
}
