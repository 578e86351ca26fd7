// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Faults of what is given of a tool that signs people in by SAML. */
export const catalogSamlProblems = {
  'saml-metadata-too-large': {
    status: 422,
    fr: 'Ces métadonnées sont trop longues (plus de {found} caractères). Donnez celles de cet outil seul.',
    en: 'This metadata is too long (over {found} characters). Give that of this tool alone.',
  },
  'saml-metadata-document-type': {
    status: 422,
    fr: 'Ligne {line} : une déclaration <!DOCTYPE> n’est pas acceptée dans des métadonnées. Retirez-la.',
    en: 'Line {line}: a <!DOCTYPE> declaration is not accepted in metadata. Remove it.',
  },
  'saml-metadata-not-xml': {
    status: 422,
    fr: 'Ligne {line} : ce texte n’est pas du XML complet. Copiez les métadonnées en entier, de la première à la dernière balise.',
    en: 'Line {line}: this text is not whole XML. Copy the metadata entirely, from the first tag to the last.',
  },
  'saml-metadata-no-service-provider': {
    status: 422,
    fr: 'Ligne {line} : ces métadonnées ne décrivent pas d’outil (SPSSODescriptor, SAML 2.0). Prenez celles de l’outil, pas celles de la connexion unique.',
    en: 'Line {line}: this metadata describes no tool (SPSSODescriptor, SAML 2.0). Take that of the tool, not that of the sign-on.',
  },
  'saml-metadata-several': {
    status: 422,
    fr: 'Ligne {line} : ces métadonnées décrivent plusieurs outils ({found}). Donnez aussi l’identifiant (entityID) du bon.',
    en: 'Line {line}: this metadata describes several tools ({found}). Give the identifier (entityID) of the right one too.',
  },
  'saml-metadata-expired': {
    status: 422,
    fr: 'Ligne {line} : ces métadonnées ne valent plus depuis « {found} » (validUntil). Téléchargez-les de nouveau.',
    en: 'Line {line}: this metadata is no longer valid since “{found}” (validUntil). Download it again.',
  },
  'saml-metadata-entity-id': {
    status: 422,
    fr: 'Ligne {line} : l’identifiant (entityID) « {found} » est vide, trop long, ou contient une espace ou un guillemet. Corrigez-le dans l’outil.',
    en: 'Line {line}: the identifier (entityID) “{found}” is empty, too long, or holds a space or a quote. Correct it in the tool.',
  },
  'saml-metadata-no-post-consumer': {
    status: 422,
    fr: 'Ligne {line} : aucune adresse de réception (AssertionConsumerService) par HTTP-POST. Activez-la dans l’outil : c’est la seule que la connexion unique sache utiliser.',
    en: 'Line {line}: no receiving address (AssertionConsumerService) by HTTP-POST. Turn it on in the tool: the sign-on can use no other.',
  },
  'saml-metadata-location': {
    status: 422,
    fr: 'Ligne {line} : « {found} » n’est pas une adresse complète. Corrigez l’adresse de l’outil, puis téléchargez les métadonnées de nouveau.',
    en: 'Line {line}: “{found}” is not a whole address. Correct the address of the tool, then download the metadata again.',
  },
  'saml-metadata-certificate': {
    status: 422,
    fr: 'Ligne {line} : le certificat de signature ne peut pas être lu. Refaites-le dans l’outil.',
    en: 'Line {line}: the signing certificate cannot be read. Make it again in the tool.',
  },
  'saml-entity-id-missing': {
    status: 422,
    fr: 'Donnez les métadonnées de l’outil, ou son identifiant (entityID).',
    en: 'Give the metadata of the tool, or its identifier (entityID).',
  },
  'saml-entity-id-invalid': {
    status: 422,
    fr: 'L’identifiant (entityID) « {found} » est trop long, ou contient une espace ou un guillemet. Recopiez-le de l’outil.',
    en: 'The identifier (entityID) “{found}” is too long, or holds a space or a quote. Copy it from the tool.',
  },
  'saml-entity-id-taken': {
    status: 409,
    fr: 'Une autre instance a déjà l’identifiant (entityID) « {found} ». Chaque instance a le sien : changez-le dans l’outil.',
    en: 'Another instance already has the identifier (entityID) “{found}”. Each instance has its own: change it in the tool.',
  },
  'saml-entity-id-kept': {
    status: 409,
    fr: 'Cette instance est déjà attachée à la connexion unique : son protocole et son identifiant (entityID) ne changent plus. Déclarez une autre instance.',
    en: 'This instance is attached to the single sign-on already: its protocol and its identifier (entityID) no longer change. Declare another instance.',
  },
  'saml-consumer-missing': {
    status: 422,
    fr: 'Donnez l’adresse où l’outil reçoit les réponses de connexion (ACS), ou ses métadonnées.',
    en: 'Give the address where the tool receives answers of the sign-on (ACS), or its metadata.',
  },
  'saml-certificate-invalid': {
    status: 422,
    fr: 'Ce certificat ne peut pas être lu. Collez-le en entier, de BEGIN CERTIFICATE à END CERTIFICATE.',
    en: 'This certificate cannot be read. Paste it entirely, from BEGIN CERTIFICATE to END CERTIFICATE.',
  },
  'saml-profile-needed': {
    status: 422,
    fr: 'Le profil « {profile} » se connecte en OpenID Connect : il n’a pas besoin de métadonnées. Pour SAML, prenez un profil de SAML, ou « generic-saml ».',
    en: 'The profile “{profile}” signs people in by OpenID Connect: it needs no metadata. For SAML take a profile of SAML, or “generic-saml”.',
  },
  'saml-second-factor': {
    status: 422,
    fr: 'La connexion unique ne sait pas demander un second facteur à l’entrée d’un outil en SAML. Utilisez OpenID Connect pour cet outil.',
    en: 'The sign-on cannot ask for a second factor at the entry of a tool of SAML. Use OpenID Connect for this tool.',
  },
} satisfies Record<string, ProblemText>;
