// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

const check = (fr: string, en: string): ProblemText => ({ status: 422, fr, en });

/** What the test of a provider's settings says, point by point, before anybody signs in. */
export const providerCheckProblems = {
  'provider-address-read': check('Adresse lue en {seconds} s.', 'Address read in {seconds} s.'),
  'provider-address-insecure': check(
    'L’adresse doit commencer par https://. Demandez-la ainsi à l’administrateur du fournisseur.',
    'The address has to begin with https://. Ask the provider’s administrator for that one.',
  ),
  'provider-address-invalid': check(
    '« {address} » n’est pas une adresse du web. Recopiez-la en entier, avec https://.',
    '“{address}” is not a web address. Copy it in full, with https://.',
  ),
  'provider-address-private': check(
    '« {host} » est une adresse interne, que le réseau ne peut pas joindre. Donnez une adresse publique.',
    '“{host}” is an internal address that the network cannot reach. Give a public address.',
  ),
  'provider-host-unknown': check(
    'Aucun serveur ne s’appelle « {host} ». Vérifiez l’orthographe de l’adresse.',
    'No server is called “{host}”. Check the spelling of the address.',
  ),
  'provider-unreachable': check(
    '« {host} » ne répond pas. Vérifiez qu’il est en marche et ouvert sur l’internet.',
    '“{host}” does not answer. Check that it is running and open to the internet.',
  ),
  'provider-silent': check(
    '« {host} » n’a pas répondu en {seconds} s. Réessayez ; si cela dure, prévenez son administrateur.',
    '“{host}” did not answer within {seconds} s. Try again; if it lasts, tell its administrator.',
  ),
  'provider-tls-authority': check(
    'Le certificat de « {host} » vient d’une autorité privée. Il faut un certificat d’une autorité publique.',
    'The certificate of “{host}” comes from a private authority. It needs one from a public authority.',
  ),
  'provider-tls-expired': check(
    'Le certificat de « {host} » a expiré. Son administrateur doit le renouveler.',
    'The certificate of “{host}” has expired. Its administrator has to renew it.',
  ),
  'provider-tls-name': check(
    'Le certificat présenté n’est pas celui de « {host} ». Vérifiez l’adresse avec l’administrateur.',
    'The certificate shown is not that of “{host}”. Check the address with the administrator.',
  ),
  'provider-redirects': check(
    'Cette adresse renvoie vers « {location} ». Donnez l’adresse finale, sans renvoi.',
    'This address leads on to “{location}”. Give the final address, without a redirect.',
  ),
  'provider-status': check(
    '« {host} » répond par une erreur ({status}). Vérifiez l’adresse avec l’administrateur.',
    '“{host}” answers with an error ({status}). Check the address with the administrator.',
  ),
  'provider-too-large': check(
    'La réponse de « {host} » est trop longue. Ce n’est sans doute pas la bonne adresse.',
    'The answer of “{host}” is too long. This is probably not the right address.',
  ),
  'provider-page-given': check(
    'Cette adresse ouvre une page pour lecteurs, pas une description. Demandez l’adresse de découverte ou des métadonnées.',
    'This address opens a page for readers, not a description. Ask for the discovery or metadata address.',
  ),
  'provider-issuer-given': check(
    'Vous avez donné l’émetteur. L’adresse de découverte est « {address} » : recopiez-la.',
    'You gave the issuer. The discovery address is “{address}”: copy that.',
  ),
  'provider-not-json': check(
    'La réponse n’est pas une description OpenID Connect. Vérifiez l’adresse, qui finit par « /.well-known/openid-configuration ».',
    'The answer is no OpenID Connect description. Check the address, which ends in “/.well-known/openid-configuration”.',
  ),
  'provider-metadata-incomplete': check(
    'Il manque « {missing} » dans la description du fournisseur. Prévenez son administrateur.',
    'The provider’s description lacks “{missing}”. Tell its administrator.',
  ),
  'provider-issuer-matches': check('Émetteur : {issuer}.', 'Issuer: {issuer}.'),
  'provider-issuer-differs': check(
    'La description annonce l’émetteur « {found} », mais son adresse est celle de « {expected} ». N’utilisez pas ce fournisseur avant correction.',
    'The description names the issuer “{found}”, but its address is that of “{expected}”. Do not use this provider until it is corrected.',
  ),
  'provider-endpoint-insecure': check(
    'L’adresse « {name} » du fournisseur n’est pas en https://. Son administrateur doit le corriger.',
    'The provider’s “{name}” address is not https://. Its administrator has to correct that.',
  ),
  'provider-endpoint-private': check(
    'L’adresse « {name} » du fournisseur est interne : le réseau ne peut pas la joindre.',
    'The provider’s “{name}” address is internal: the network cannot reach it.',
  ),
  'provider-no-code-flow': check(
    'Ce fournisseur n’offre pas le parcours « code ». Son administrateur doit l’activer.',
    'This provider does not offer the “code” flow. Its administrator has to switch it on.',
  ),
  'provider-no-userinfo': check(
    'Ce fournisseur n’a pas d’adresse « userinfo ». Les informations doivent toutes être dans le jeton.',
    'This provider has no “userinfo” address. All claims have to be in the token.',
  ),
  'provider-keys-read': check(
    'Clés de signature : {count} ({algorithms}).',
    'Signing keys: {count} ({algorithms}).',
  ),
  'provider-keys-elsewhere': check(
    'Les clés de signature sont sur « {host} », un autre serveur que l’émetteur. C’est refusé : qui tient ce serveur pourrait signer à sa place.',
    'The signing keys are on “{host}”, another server than the issuer. This is refused: whoever holds that server could sign in its place.',
  ),
  'provider-keys-redirect': check(
    'L’adresse des clés de signature renvoie vers « {location} ». C’est refusé : elle doit les donner elle-même.',
    'The address of the signing keys leads on to “{location}”. This is refused: it has to give them itself.',
  ),
  'provider-keys-unreadable': check(
    'Les clés de signature ne peuvent pas être lues ({reason}). Prévenez l’administrateur du fournisseur.',
    'The signing keys cannot be read ({reason}). Tell the provider’s administrator.',
  ),
  'provider-keys-none': check(
    'Le fournisseur ne publie aucune clé de signature que nous acceptons (RS256, PS256, ES256). Il faut en ajouter une.',
    'The provider publishes no signing key that we accept (RS256, PS256, ES256). One has to be added.',
  ),
  'provider-keys-weak': check(
    'Une clé de signature a moins de 2 048 bits. Son administrateur doit la remplacer.',
    'A signing key has fewer than 2,048 bits. Its administrator has to replace it.',
  ),
  'provider-clock-right': check('Horloge à l’heure.', 'Clock on time.'),
  'provider-clock-off': check(
    'L’horloge du fournisseur a {seconds} s d’écart. Au-delà de 60 s, aucune connexion ne réussit : faites-la régler.',
    'The provider’s clock is off by {seconds} s. Beyond 60 s no sign-in works: have it set.',
  ),
  'provider-clock-unsaid': check(
    'Le fournisseur ne dit pas l’heure : son horloge n’est pas vérifiée.',
    'The provider does not tell the time: its clock is not checked.',
  ),
  'provider-client-accepted': check(
    'Identifiant et secret acceptés ({method}).',
    'Client id and secret accepted ({method}).',
  ),
  'provider-client-refused': check(
    'Le fournisseur refuse cet identifiant ou ce secret. Recopiez-les, sans espace.',
    'The provider refuses this client id or secret. Copy them again, without a space.',
  ),
  'provider-client-unsaid': check(
    'Le fournisseur ne dit pas si le secret est bon. La connexion d’essai le dira.',
    'The provider does not tell whether the secret is right. The test sign-in will.',
  ),
  'provider-redirect-accepted': check(
    'Adresses de retour reconnues.',
    'Return addresses recognised.',
  ),
  'provider-redirect-refused': check(
    'Le fournisseur ne connaît pas l’adresse de retour « {address} ». Ajoutez-la chez lui, à la lettre près.',
    'The provider does not know the return address “{address}”. Add it there, letter for letter.',
  ),
  'provider-redirect-unsaid': check(
    'Le fournisseur ne dit pas s’il connaît nos adresses de retour. La connexion d’essai le dira.',
    'The provider does not tell whether it knows our return addresses. The test sign-in will.',
  ),
  'provider-scope-refused': check(
    'Le fournisseur refuse une des portées demandées ({scopes}). Retirez celle qu’il ne connaît pas.',
    'The provider refuses one of the scopes asked for ({scopes}). Remove the one that it does not know.',
  ),
  'provider-scope-no-email': check(
    'La portée « email » n’est pas demandée : chacun devra taper son adresse. Ajoutez-la.',
    'The scope “email” is not asked for: everybody will have to type their address. Add it.',
  ),
  'provider-logout-announced': check(
    'Déconnexion : le fournisseur a une adresse pour cela.',
    'Sign-out: the provider has an address for it.',
  ),
  'provider-logout-missing': check(
    'Le fournisseur n’a pas d’adresse de déconnexion : sa session reste ouverte après la nôtre.',
    'The provider has no sign-out address: its session stays open after ours.',
  ),
  'provider-saml-read': check(
    'Métadonnées lues, émetteur : {issuer}.',
    'Metadata read, issuer: {issuer}.',
  ),
  'provider-saml-unreadable': check(
    'La réponse n’est pas une description SAML d’un fournisseur. Demandez l’adresse des métadonnées (IdP).',
    'The answer is no SAML description of a provider. Ask for the address of the (IdP) metadata.',
  ),
  'provider-saml-outdated': check(
    'Ces métadonnées ne valent plus depuis le {until}. L’administrateur doit les publier de nouveau.',
    'This metadata has been out of date since {until}. The administrator has to publish it again.',
  ),
  'provider-saml-no-address': check(
    'Les métadonnées ne donnent pas d’adresse de connexion (SingleSignOnService, POST ou Redirect).',
    'The metadata gives no sign-in address (SingleSignOnService, POST or Redirect).',
  ),
  'provider-saml-certificate-valid': check(
    'Certificat de signature valable jusqu’au {until}.',
    'Signing certificate valid until {until}.',
  ),
  'provider-saml-certificate-soon': check(
    'Le certificat de signature expire le {until}. Prévoyez son remplacement avec l’administrateur.',
    'The signing certificate expires on {until}. Plan its replacement with the administrator.',
  ),
  'provider-saml-certificate-expired': check(
    'Le certificat de signature a expiré le {until}. L’administrateur doit le remplacer.',
    'The signing certificate expired on {until}. The administrator has to replace it.',
  ),
  'provider-saml-no-certificate': check(
    'Les métadonnées ne donnent pas de certificat de signature. Nous n’acceptons que des réponses signées.',
    'The metadata gives no signing certificate. We accept signed answers only.',
  ),
  'provider-saml-name-persistent': check(
    'Identifiant : format persistant, ou champ « {attribute} ».',
    'Identifier: persistent format, or the field “{attribute}”.',
  ),
  'provider-saml-name-unsuited': check(
    'Ce fournisseur n’annonce pas d’identifiant persistant ({formats}). Choisissez un champ stable comme identifiant, jamais l’adresse.',
    'This provider announces no persistent identifier ({formats}). Choose a stable field as the identifier, never the address.',
  ),
  'provider-watch-changed': check(
    'Le fournisseur publie autre chose que ce qui est enregistré, par exemple un nouveau certificat. Testez de nouveau pour le reprendre.',
    'The provider publishes something else than what is recorded, such as a new certificate. Test again to take it over.',
  ),
  'provider-saml-signs-requests': check(
    'Le fournisseur veut des demandes signées : donnez-lui notre certificat.',
    'The provider wants signed requests: give it our certificate.',
  ),
} as const satisfies Record<string, ProblemText>;
