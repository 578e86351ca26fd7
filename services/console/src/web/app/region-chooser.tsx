// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { regionOfAddress, signInChoicesQuery } from '../api/sign-in-choices-query.ts';
import { useRequest } from '../api/use-request.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { TextField } from '../ui/text-field.tsx';
import { signInAddress } from './sign-in-address.ts';

const through = (alias: string) => `${signInAddress('/')}&kc_idp_hint=${encodeURIComponent(alias)}`;

/** Ways in for who has an account of their region: choose it, or let the address tell. */
export function RegionChooser() {
  const { t } = useLingui();
  const { data } = useQuery(signInChoicesQuery);
  const [email, setEmail] = useState('');
  const find = useRequest({
    mutationFn: () => regionOfAddress(email.trim()),
    onSuccess: (alias) => {
      if (alias !== null) window.location.assign(through(alias));
    },
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-labelledby="region-chooser">
      <h2 id="region-chooser">
        <Trans>Mon compte est celui de ma région</Trans>
      </h2>
      <ul className="actions">
        {data.items.map(({ alias, name }) => (
          <li key={alias}>
            <a className={buttonClass('plain')} href={through(alias)}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          find.mutate();
        }}
      >
        <TextField
          id="region-email"
          label={<Trans>Ou donnez votre adresse professionnelle</Trans>}
          type="email"
          autoComplete="email"
          placeholder={t`nom@exemple.org`}
          value={email}
          onChange={({ target }) => setEmail(target.value)}
          required
        />
        {find.data === null && (
          <Note said="politely">
            <p>
              <Trans>
                Cette adresse n’appartient à aucune région connue. Choisissez la vôtre, ou
                connectez-vous avec votre mot de passe.
              </Trans>
            </p>
          </Note>
        )}
        {find.error !== null && (
          <Note tone="late" said="politely">
            <p>
              <Trans>Le service ne répond pas. Choisissez votre région dans la liste.</Trans>
            </p>
          </Note>
        )}
        <p className="actions">
          <Button type="submit" pending={find.isPending} pendingLabel={<Trans>Recherche…</Trans>}>
            <Trans>Trouver ma région</Trans>
          </Button>
        </p>
      </form>
    </section>
  );
}
