// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

const check = (fr: string, en: string): ProblemText => ({ status: 422, fr, en });

/** What a test sign-in says of a provider's answer. */
export const providerTrialProblems = {
  'provider-trial-answered': check(
    'Connexion d’essai : retour correct.',
    'Test sign-in: correct return.',
  ),
  'provider-trial-error': check(
    'Le fournisseur a répondu par une erreur ({error}). Cherchez-la dans son journal avec l’administrateur.',
    'The provider answered with an error ({error}). Look for it in its log with the administrator.',
  ),
  'provider-trial-iss-wrong': check(
    'Le retour se dit de « {found} », un autre émetteur. Ce fournisseur n’est pas sûr.',
    'The return claims to be from “{found}”, another issuer. This provider is not fit.',
  ),
  'provider-trial-iss-missing': check(
    'Le fournisseur annonce le paramètre « iss » au retour, et ne l’a pas donné. Ce fournisseur n’est pas sûr.',
    'The provider announces the parameter “iss” on return and did not give it. This provider is not fit.',
  ),
  'provider-trial-code-missing': check(
    'Le retour n’apporte pas de code. Vérifiez que le client est du type « code d’autorisation ».',
    'The return brings no code. Check that the client is of the “authorization code” kind.',
  ),
  'provider-trial-token-silent': check(
    'Le fournisseur n’a pas donné de jeton en {seconds} s. Prévenez son administrateur.',
    'The provider gave no token within {seconds} s. Tell its administrator.',
  ),
  'provider-trial-token-refused': check(
    'Le fournisseur refuse d’échanger le code ({error}). Vérifiez le secret et l’adresse de retour.',
    'The provider refuses to exchange the code ({error}). Check the secret and the return address.',
  ),
  'provider-trial-no-id-token': check(
    'Le fournisseur n’a pas donné de jeton d’identité. La portée « openid » doit être permise au client.',
    'The provider gave no ID token. The scope “openid” has to be allowed for the client.',
  ),
  'provider-trial-token-unreadable': check(
    'Le jeton d’identité ne peut pas être lu. Prévenez l’administrateur du fournisseur.',
    'The ID token cannot be read. Tell the provider’s administrator.',
  ),
  'provider-trial-unsigned': check(
    'Le jeton d’identité n’est pas signé (alg: none). N’importe qui pourrait en fabriquer : c’est refusé.',
    'The ID token is not signed (alg: none). Anybody could make one: this is refused.',
  ),
  'provider-trial-algorithm': check(
    'Le jeton est signé par « {alg} ». Nous acceptons RS256, PS256 et ES256.',
    'The token is signed with “{alg}”. We accept RS256, PS256 and ES256.',
  ),
  'provider-trial-signature': check(
    'La signature du jeton ne correspond à aucune clé publiée. Une clé a pu changer : testez de nouveau.',
    'The token’s signature matches no published key. A key may have changed: test again.',
  ),
  'provider-trial-issuer': check(
    'Le jeton se dit de l’émetteur « {found} », et non de « {expected} ». C’est refusé.',
    'The token claims the issuer “{found}”, not “{expected}”. This is refused.',
  ),
  'provider-trial-audience': check(
    'Le jeton est pour « {found} », et non pour notre client. C’est refusé.',
    'The token is for “{found}”, not for our client. This is refused.',
  ),
  'provider-trial-expiry-missing': check(
    'Le jeton ne dit pas quand il expire (« exp »). Il servirait pour toujours : ce fournisseur n’est pas sûr.',
    'The token does not say when it expires (“exp”). It would serve for ever: this provider is not fit.',
  ),
  'provider-trial-expired': check(
    'Le jeton est déjà expiré. L’horloge du fournisseur est sans doute fausse.',
    'The token has already expired. The provider’s clock is probably wrong.',
  ),
  'provider-trial-future': check(
    'Le jeton est daté de l’avenir ({seconds} s). L’horloge du fournisseur est à régler.',
    'The token is dated in the future ({seconds} s). The provider’s clock has to be set.',
  ),
  'provider-trial-nonce-missing': check(
    'Le jeton ne répète pas notre « nonce ». Un jeton volé pourrait resservir : ce fournisseur n’est pas sûr.',
    'The token does not repeat our “nonce”. A stolen token could be used again: this provider is not fit.',
  ),
  'provider-trial-nonce-wrong': check(
    'Le jeton porte le « nonce » d’une autre demande. C’est refusé.',
    'The token carries the “nonce” of another request. This is refused.',
  ),
  'provider-trial-token-right': check(
    'Jeton signé ({alg}), pour nous, valable jusqu’à une date connue.',
    'Token signed ({alg}), for us, valid until a known date.',
  ),
  'provider-trial-subject': check(
    'Identifiant stable « {claim} » présent.',
    'Stable identifier “{claim}” present.',
  ),
  'provider-trial-subject-missing': check(
    'Il manque l’identifiant stable « {claim} ». Sans lui, personne ne serait reconnu.',
    'The stable identifier “{claim}” is missing. Without it nobody would be recognised.',
  ),
  'provider-trial-subject-changed': check(
    'Le même compte a eu un autre identifiant à l’essai précédent. Chaque connexion ferait un inconnu : ce fournisseur n’est pas sûr.',
    'The same account had another identifier at the test before. Each sign-in would make a stranger: this provider is not fit.',
  ),
  'provider-trial-subject-email': check(
    'L’identifiant est une adresse électronique. Une adresse change de main : choisissez un champ stable.',
    'The identifier is an e-mail address. An address changes hands: choose a stable field.',
  ),
  'provider-trial-email': check(
    'Adresse électronique présente, jamais utilisée seule pour relier.',
    'E-mail address present, never used alone to link.',
  ),
  'provider-trial-email-missing': check(
    'Aucune adresse électronique dans « {claim} ». Chacun devra la taper, puis la confirmer.',
    'No e-mail address in “{claim}”. Everybody will have to type it, then confirm it.',
  ),
  'provider-trial-userinfo': check(
    'Une partie des informations ne vient que de « userinfo » ({claims}). C’est pris en compte.',
    'Some claims come from “userinfo” only ({claims}). This is taken into account.',
  ),
  'provider-trial-userinfo-subject': check(
    '« userinfo » parle d’un autre compte que le jeton. C’est refusé.',
    '“userinfo” speaks of another account than the token. This is refused.',
  ),
  'provider-trial-userinfo-refused': check(
    '« userinfo » ne peut pas être lu ({error}). Seules les informations du jeton comptent.',
    '“userinfo” cannot be read ({error}). Only the token’s claims count.',
  ),
  'provider-trial-member': check(
    'Numéro d’adhérent présent (« {claim} »).',
    'Member number present (“{claim}”).',
  ),
  'provider-trial-member-missing': check(
    'Le compte d’essai n’a pas de champ « {claim} ». Choisissez un des champs reçus.',
    'The test account has no field “{claim}”. Choose one of the fields received.',
  ),
  'provider-trial-names-missing': check(
    'Le prénom ou le nom manque. Chacun devra les taper à la première connexion.',
    'The given or family name is missing. Everybody will have to type them at the first sign-in.',
  ),
  'provider-trial-ignored': check(
    'Le fournisseur envoie {claims}. Nous ne le lisons pas : ce sont les mandats du réseau qui donnent des droits.',
    'The provider sends {claims}. We do not read that: only the network’s mandates give rights.',
  ),
  'provider-trial-saml-unreadable': check(
    'Le retour n’est pas une réponse SAML lisible. Prévenez l’administrateur du fournisseur.',
    'The return is no readable SAML response. Tell the provider’s administrator.',
  ),
  'provider-trial-saml-unsigned': check(
    'L’assertion n’est pas signée. L’administrateur doit faire signer les assertions : c’est refusé.',
    'The assertion is not signed. The administrator has to have assertions signed: this is refused.',
  ),
  'provider-trial-saml-encrypted': check(
    'L’assertion est chiffrée. L’administrateur doit envoyer des assertions signées, non chiffrées.',
    'The assertion is encrypted. The administrator has to send signed assertions, not encrypted ones.',
  ),
  'provider-trial-saml-signature': check(
    'La signature de l’assertion ne correspond pas au certificat enregistré. S’il a été remplacé, testez de nouveau.',
    'The assertion’s signature does not match the recorded certificate. If it was replaced, test again.',
  ),
  'provider-trial-saml-audience-missing': check(
    'L’assertion ne dit pas à qui elle est destinée. Elle servirait ailleurs : ce fournisseur n’est pas sûr.',
    'The assertion does not say whom it is for. It could be used elsewhere: this provider is not fit.',
  ),
  'provider-trial-saml-audience': check(
    'L’assertion est destinée à « {found} », et non à « {expected} ». Corrigez l’identifiant d’entité chez le fournisseur.',
    'The assertion is for “{found}”, not for “{expected}”. Correct the entity id at the provider.',
  ),
  'provider-trial-saml-transient': check(
    'L’identifiant change à chaque connexion (transient). Choisissez le format persistant, ou un champ stable.',
    'The identifier changes at each sign-in (transient). Choose the persistent format, or a stable field.',
  ),
  'provider-trial-saml-period': check(
    'L’assertion n’est pas valable à cette heure. L’horloge du fournisseur est sans doute fausse.',
    'The assertion is not valid at this time. The provider’s clock is probably wrong.',
  ),
  'provider-trial-saml-reply': check(
    'L’assertion ne répond pas à notre demande. C’est refusé : elle pourrait venir d’une autre connexion.',
    'The assertion does not answer our request. This is refused: it could come from another sign-in.',
  ),
  'provider-trial-saml-right': check(
    'Assertion signée, pour nous, en réponse à notre demande.',
    'Assertion signed, for us, in answer to our request.',
  ),
} as const satisfies Record<string, ProblemText>;
