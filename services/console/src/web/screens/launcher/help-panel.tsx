// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { body, identity } from '../../api/clients.ts';
import { useHat, useSession } from '../../api/session.ts';
import { changePasswordAddress } from '../../app/sign-in-address.ts';
import { personName } from '../../format/person-name.ts';
import { Panel } from '../../ui/panel.tsx';
import { PersonLine } from '../../ui/person-line.tsx';

/** Whom to ask for a hand: the support of the person's organisation, then its coordination. */
export function HelpPanel() {
  const { hats } = useSession();
  const worn = useHat();
  const organisation = (worn ?? hats[0])?.organisation;
  const organisationId = organisation?.id ?? '';
  const { data } = useQuery({
    queryKey: ['identity', 'contacts', organisationId],
    queryFn: () =>
      body(
        identity.GET('/organisations/{organisationId}/people', {
          params: { path: { organisationId }, query: { size: 100 } },
        }),
      ),
    enabled: organisationId !== '',
    meta: { reads: ['person'] },
  });
  const contacts = (data?.items ?? []).filter(
    ({ role }) => role === 'support' || role === 'coordination',
  );
  const supporters = contacts.filter(({ role }) => role === 'support');
  const shown = (supporters.length > 0 ? supporters : contacts).slice(0, 2);
  return (
    <Panel title={<Trans>Besoin d’un coup de main ?</Trans>}>
      {shown.length === 0 && (
        <p className="small muted">
          <Trans>
            Personne n’est encore nommé pour l’accompagnement. Demandez à votre fédération.
          </Trans>
        </p>
      )}
      {shown.map((contact) => (
        <PersonLine key={`${contact.person.id}-${contact.role}`} name={personName(contact.person)}>
          <span>{organisation?.shortName}</span>
          <a href={`mailto:${contact.email}`}>
            <Trans>Écrire</Trans>
            <span className="vh"> {personName(contact.person)}</span>
          </a>
        </PersonLine>
      ))}
      <hr className="rule" />
      <ul className="links">
        <li>
          <a href={changePasswordAddress}>
            <Trans>Changer mon mot de passe</Trans>
          </a>
        </li>
        <li>
          <a href="/mes-outils/liste">
            <Trans>La même liste, sans JavaScript</Trans>
          </a>
        </li>
      </ul>
    </Panel>
  );
}
