// SPDX-License-Identifier: AGPL-3.0-or-later
import { Trans } from '@lingui/react/macro';
import type { Catalog } from '../../api/schemas.ts';

const ASPECTS = [
  'signIn',
  'accounts',
  'provisioning',
  'groups',
  'quota',
  'signOut',
  'closure',
] as const satisfies readonly (keyof Catalog['SignOnDepth'])[];

/** How deep the network's sign-in goes in a tool: what it does, does not, and what nobody knows. */
export function SignOnDepth({ depth }: { depth: Catalog['SignOnDepth'] }) {
  return (
    <ul className="bullets">
      {ASPECTS.map((aspect) => (
        <li key={aspect}>
          <Aspect aspect={aspect} /> : <Answer answer={depth[aspect]} />
        </li>
      ))}
    </ul>
  );
}

function Aspect({ aspect }: { aspect: keyof Catalog['SignOnDepth'] }) {
  switch (aspect) {
    case 'signIn':
      return <Trans>Connexion avec le compte du réseau</Trans>;
    case 'accounts':
      return <Trans>Compte créé à la première connexion</Trans>;
    case 'provisioning':
      return <Trans>Comptes créés avant la première connexion</Trans>;
    case 'groups':
      return <Trans>Groupes repris</Trans>;
    case 'quota':
      return <Trans>Espace de stockage réglé</Trans>;
    case 'signOut':
      return <Trans>Déconnexion partout à la fois</Trans>;
    case 'closure':
      return <Trans>Compte fermé au départ</Trans>;
  }
}

function Answer({ answer }: { answer: Catalog['DepthAnswer'] }) {
  switch (answer) {
    case 'yes':
      return (
        <b>
          <Trans>oui</Trans>
        </b>
      );
    case 'no':
      return (
        <b>
          <Trans>non</Trans>
        </b>
      );
    case 'unknown':
      return <Trans>pas vérifié</Trans>;
  }
}
