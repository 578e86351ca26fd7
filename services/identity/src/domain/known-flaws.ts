// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';

/** A published flaw of Keycloak, and the first version without it in each line of releases. */
export interface KnownFlaw {
  readonly id: string;
  /** Empty while no release mends it. */
  readonly fixedIn: readonly string[];
  /** Null where the project published none. */
  readonly severity: 'medium' | 'high' | 'critical' | null;
  readonly summary: Readonly<Record<Language, string>>;
  readonly link: string;
}

/** The day of the list. Source: issues of the Keycloak project that carry the label `kind/cve`. */
export const FLAWS_AS_OF = '2026-09-30';

/** The lowest version of Keycloak for production. */
export const KEYCLOAK_FLOOR = '26.7.4';

const flaw = (
  id: string,
  issue: number,
  fixedIn: readonly string[],
  severity: KnownFlaw['severity'],
  fr: string,
  en: string,
): KnownFlaw => ({
  id,
  fixedIn,
  severity,
  summary: { fr, en },
  link: `https://github.com/keycloak/keycloak/issues/${issue}`,
});

/** Flaws of the last lines of releases that matter where Keycloak has one realm and one administrator. */
export const KNOWN_FLAWS: readonly KnownFlaw[] = [
  flaw(
    'CVE-2026-94000',
    53060,
    [],
    null,
    'Un administrateur délégué de Keycloak peut devenir administrateur du domaine par un groupe. Ne donnez à personne la console de Keycloak.',
    'A delegated administrator of Keycloak can become administrator of the realm through a group. Give nobody Keycloak’s console.',
  ),
  flaw(
    'CVE-2026-16103',
    50996,
    ['26.6.8', '26.7.5'],
    null,
    'Un compte bloqué après des essais de mot de passe peut encore obtenir un jeton par CIBA.',
    'An account that is locked after password attempts can still get a token by CIBA.',
  ),
  flaw(
    'CVE-2026-17526',
    52838,
    ['26.4.16', '26.6.7', '26.7.4'],
    null,
    'Le rôle « impersonation » permet de prendre la place d’un administrateur du domaine.',
    'The role “impersonation” lets its holder take the place of a realm administrator.',
  ),
  flaw(
    'CVE-2026-19607',
    52837,
    ['26.4.16', '26.6.7', '26.7.4'],
    null,
    'Prendre le nom d’un autre compte peut bloquer celui-ci.',
    'Taking the name of another account can lock it out.',
  ),
  flaw(
    'CVE-2026-16105',
    51002,
    ['26.6.7', '26.7.3'],
    null,
    'Des droits d’administration peuvent être retirés à d’autres sans contrôle.',
    'Administration rights can be taken from others without a check.',
  ),
  flaw(
    'CVE-2026-18963',
    51833,
    ['26.4.15', '26.6.6', '26.7.2'],
    'critical',
    'Le mot de passe de n’importe quel compte peut être remplacé sans son courriel.',
    'The password of any account can be replaced without its mail.',
  ),
  flaw(
    'CVE-2026-15571',
    51832,
    ['26.6.6', '26.7.2'],
    'medium',
    'Une application malveillante peut lier un compte à une identité de son choix.',
    'A malicious application can link an account to an identity of its choice.',
  ),
  flaw(
    'CVE-2026-14613',
    50616,
    ['26.6.6', '26.7.2'],
    'medium',
    'Des groupes cachés se lisent par la liste des groupes d’un rôle.',
    'Hidden groups can be read through the list of groups of a role.',
  ),
  flaw(
    'CVE-2026-16442',
    51470,
    ['26.4.14', '26.6.5', '26.7.1'],
    null,
    'Une connexion SAML lancée par le fournisseur contourne la limite aux comptes liés.',
    'A SAML sign-in that the provider begins passes by the restriction to linking.',
  ),
  flaw(
    'CVE-2026-4629',
    50445,
    ['26.4.14', '26.6.5', '26.7.1'],
    null,
    'Qui gère les clients peut devenir administrateur du domaine par un attribut de jeton.',
    'Whoever manages clients can become administrator of the realm through a token mapper.',
  ),
  flaw(
    'CVE-2026-9099',
    50344,
    ['26.4.13', '26.6.4', '26.7.0'],
    null,
    'Qui gère un groupe peut devenir administrateur du domaine.',
    'Whoever manages a group can become administrator of the realm.',
  ),
  flaw(
    'CVE-2026-9795',
    50350,
    ['26.4.13', '26.6.4', '26.7.0'],
    null,
    'Qui gère un client peut lui donner n’importe quel rôle.',
    'Whoever manages a client can give it any role.',
  ),
  flaw(
    'CVE-2026-7507',
    49111,
    ['26.2.16', '26.4.12', '26.6.2'],
    'high',
    'Un lien piégé permet de prendre la session d’une personne qui se connecte.',
    'A prepared link lets an attacker take over the session of somebody who signs in.',
  ),
  flaw(
    'CVE-2026-3121',
    46719,
    ['26.4.11', '26.5.6', '26.6.0'],
    null,
    'Qui gère les clients peut étendre ses propres droits.',
    'Whoever manages clients can widen their own rights.',
  ),
];

type Version = readonly [number, number, number];

const parsed = (text: string): Version | null => {
  const found = /^(\d+)\.(\d+)\.(\d+)/.exec(text);
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : null;
};

const line = ([major, minor]: Version): number => major * 1000 + minor;

const isBefore = (one: Version, other: Version): boolean =>
  line(one) < line(other) || (line(one) === line(other) && one[2] < other[2]);

const has = (version: Version, { fixedIn }: KnownFlaw): boolean => {
  const fixes = fixedIn.map(parsed).filter((fix) => fix !== null);
  const own = fixes.find((fix) => line(fix) === line(version));
  if (own) return isBefore(version, own);
  // A line without a release of its own is mended only if it began after all of these.
  return fixes.length === 0 || line(version) < Math.max(...fixes.map(line));
};

/** The published flaws that a version has; all of them when the version cannot be read. */
export const flawsOf = (version: string): readonly KnownFlaw[] => {
  const read = parsed(version);
  return read ? KNOWN_FLAWS.filter((one) => has(read, one)) : KNOWN_FLAWS;
};

/** Whether a version is below the lowest one for production. */
export const isBelowFloor = (version: string): boolean => {
  const [read, floor] = [parsed(version), parsed(KEYCLOAK_FLOOR)];
  return !read || (floor !== null && isBefore(read, floor));
};
