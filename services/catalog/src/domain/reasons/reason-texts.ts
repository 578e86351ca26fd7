// SPDX-License-Identifier: AGPL-3.0-or-later

/** Sentences that explain a state; `{tool}`, `{organisation}`, `{hoster}`, `{address}` are filled in. */
export const reasonTexts = {
  'awaiting-acceptance': {
    fr: 'La demande attend l’accord de la strate au-dessus.',
    en: 'The request waits for the tier above to accept it.',
  },
  'request-refused': {
    fr: 'La strate au-dessus a refusé cette demande. Lisez son message, puis refaites une demande si besoin.',
    en: 'The tier above refused this request. Read its message, then ask again if need be.',
  },
  'activation-ended': {
    fr: 'L’usage de {tool} par {organisation} est terminé.',
    en: 'The use of {tool} by {organisation} has ended.',
  },
  'activation-suspended': {
    fr: 'L’usage de {tool} par {organisation} est suspendu ; rien n’est effacé.',
    en: 'The use of {tool} by {organisation} is suspended; nothing is deleted.',
  },
  'data-to-export': {
    fr: '{hoster} doit remettre à {organisation} ses données de {tool}, puis dire ici où elles sont. L’accès reste ouvert jusque-là.',
    en: '{hoster} has to hand {organisation} its data of {tool}, then say here where they are. The access stays open until then.',
  },
  'data-to-receive': {
    fr: '{organisation} doit confirmer qu’elle a bien reçu ses données de {tool}. L’accès sera retiré ensuite.',
    en: '{organisation} has to confirm that it received its data of {tool}. The access is taken back after that.',
  },
  'accounts-to-close': {
    fr: '{hoster} doit fermer les comptes de {organisation} dans {tool}, puis le dire ici.',
    en: '{hoster} has to close the accounts of {organisation} in {tool}, then say so here.',
  },
  'data-kept': {
    fr: 'Les données sont gardées jusqu’à la date dite, au cas où. L’arrêt peut encore être annulé.',
    en: 'The data are kept until the date given, just in case. The end can still be taken back.',
  },
  'deletion-to-prove': {
    fr: '{hoster} doit effacer les données de {organisation}, puis en donner la preuve ici.',
    en: '{hoster} has to delete the data of {organisation}, then give the proof of it here.',
  },
  'dependency-not-active': {
    fr: '{tool} s’appuie sur un autre outil, qui n’est pas encore en service pour {organisation}.',
    en: '{tool} relies on another tool, which is not yet in use for {organisation}.',
  },
  'asked-identity': {
    fr: 'La connexion unique prépare {tool}. Cela prend moins d’une minute.',
    en: 'The single sign-on is preparing {tool}. It takes less than a minute.',
  },
  'waiting-identity': {
    fr: 'La connexion unique n’a pas encore répondu. La demande est gardée et sera renvoyée d’elle-même.',
    en: 'The single sign-on has not answered yet. The request is kept and will be sent again by itself.',
  },
  'redirect-uri-incomplete': {
    fr: 'Il manque une partie de l’adresse de retour de {tool}. {hoster} doit la compléter dans la fiche de l’instance.',
    en: 'Part of the redirect address of {tool} is missing. {hoster} has to complete it in the instance’s sheet.',
  },
  'redirect-uri-invalid': {
    fr: 'La connexion unique refuse une adresse de retour de {tool}. {hoster} doit la corriger, puis relancer l’étape.',
    en: 'The single sign-on refuses a redirect address of {tool}. {hoster} has to correct it, then try the step again.',
  },
  'hoster-unknown': {
    fr: 'La connexion unique ne connaît pas encore {hoster}. L’équipe technique nationale peut vérifier sa fiche.',
    en: 'The single sign-on does not know {hoster} yet. The national technical team can check its sheet.',
  },
  'name-taken': {
    fr: 'La connexion unique a déjà un client de ce nom, qui n’est pas à essaim. L’équipe technique nationale doit le renommer.',
    en: 'The single sign-on already has a client of that name that is not essaim’s. The national technical team has to rename it.',
  },
  'keycloak-refused': {
    fr: 'La connexion unique a refusé la demande. Un nouvel essai est prévu ; sinon, l’équipe technique nationale peut regarder.',
    en: 'The single sign-on refused the request. Another attempt is planned; otherwise the national technical team can look.',
  },
  'client-missing': {
    fr: 'L’instance n’a pas encore son client dans la connexion unique. L’accès sera redemandé de lui-même.',
    en: 'The instance has no client in the single sign-on yet. The access will be asked for again by itself.',
  },
  'client-refused': {
    fr: 'Le client de l’instance a été refusé par la connexion unique. {hoster} doit d’abord corriger la fiche de l’instance.',
    en: 'The instance’s client was refused by the single sign-on. {hoster} first has to correct the instance’s sheet.',
  },
  'organisation-unknown': {
    fr: 'La connexion unique ne connaît pas encore {organisation}. L’accès sera redemandé de lui-même.',
    en: 'The single sign-on does not know {organisation} yet. The access will be asked for again by itself.',
  },
  'configuration-to-install': {
    fr: '{hoster} doit installer la configuration de connexion de {tool}, puis le dire ici.',
    en: '{hoster} has to install the sign-in configuration of {tool}, then say so here.',
  },
  'first-sign-in-awaited': {
    fr: 'Tout est prêt. L’activation sera faite à la première connexion : ouvrez {tool} depuis « Mes outils ».',
    en: 'All is ready. The activation is done at the first sign-in: open {tool} from “My tools”.',
  },
  'not-requested': {
    fr: '{organisation} n’a pas encore demandé {tool}.',
    en: '{organisation} has not requested {tool} yet.',
  },
  'sign-in-not-ready': {
    fr: 'La connexion à {tool} n’est pas prête : la connexion unique ne tient pas encore son client. Réessayez dans une minute.',
    en: 'The sign-in to {tool} is not ready: the single sign-on does not hold its client yet. Try again in a minute.',
  },
  'sign-in-unreachable': {
    fr: 'La connexion unique du réseau ne répond pas. Réessayez, puis prévenez l’équipe technique nationale.',
    en: 'The network’s single sign-on does not answer. Try again, then tell the national technical team.',
  },
  'sign-in-address-refused': {
    fr: 'La connexion unique ne connaît pas cette adresse de retour de {tool}. {hoster} doit la corriger dans la fiche de l’instance.',
    en: 'The single sign-on does not know this redirect address of {tool}. {hoster} has to correct it in the instance’s sheet.',
  },
  'sign-in-request-refused': {
    fr: 'La connexion unique refuse la demande de connexion de {tool}. Prévenez l’équipe technique nationale.',
    en: 'The single sign-on refuses the sign-in request of {tool}. Tell the national technical team.',
  },
  'probe-awaited': {
    fr: 'essaim va regarder si {tool} répond à son adresse. Cela prend quelques secondes.',
    en: 'essaim is about to look whether {tool} answers at its address. It takes a few seconds.',
  },
  'probe-address': {
    fr: 'L’adresse de {tool} n’est pas une adresse https. {hoster} doit la corriger dans la fiche de l’instance.',
    en: 'The address of {tool} is not an https address. {hoster} has to correct it in the instance’s sheet.',
  },
  'probe-private': {
    fr: 'L’adresse de {tool} mène à un réseau privé : personne ne peut l’ouvrir depuis Internet. {hoster} doit la corriger.',
    en: 'The address of {tool} leads to a private network: nobody can open it from the internet. {hoster} has to correct it.',
  },
  'probe-host-unknown': {
    fr: 'Le nom de domaine de {tool} n’existe pas. {hoster} doit vérifier ses enregistrements DNS.',
    en: 'The domain name of {tool} does not exist. {hoster} has to check its DNS records.',
  },
  'probe-unreachable': {
    fr: '{tool} ne répond pas : la connexion est refusée. {hoster} est prévenu par cette page ; vos données ne sont pas touchées.',
    en: '{tool} does not answer: the connection is refused. {hoster} sees it on this page; your data is not affected.',
  },
  'probe-silent': {
    fr: '{tool} met trop de temps à répondre. {hoster} est prévenu par cette page ; vos données ne sont pas touchées.',
    en: '{tool} takes too long to answer. {hoster} sees it on this page; your data is not affected.',
  },
  'probe-tls-authority': {
    fr: 'Le certificat de {tool} vient d’une autorité inconnue : les navigateurs le refusent. {hoster} doit installer la chaîne complète.',
    en: 'The certificate of {tool} comes from an unknown authority: browsers refuse it. {hoster} has to install the whole chain.',
  },
  'probe-tls-expired': {
    fr: 'Le certificat de {tool} n’est plus valable : les navigateurs le refusent. {hoster} doit le renouveler.',
    en: 'The certificate of {tool} is no longer valid: browsers refuse it. {hoster} has to renew it.',
  },
  'probe-tls-name': {
    fr: 'Le certificat de {tool} est fait pour un autre nom. {hoster} doit en installer un à ce nom.',
    en: 'The certificate of {tool} is made for another name. {hoster} has to install one for this name.',
  },
  'probe-error': {
    fr: '{tool} répond par une erreur de son serveur. {hoster} doit regarder son journal.',
    en: '{tool} answers with an error of its server. {hoster} has to look at its log.',
  },
  'probe-sign-on-unreachable': {
    fr: '{tool} fonctionne, mais la connexion unique du réseau ne répond pas. L’équipe technique nationale la voit en panne.',
    en: '{tool} works, but the network’s single sign-on does not answer. The national technical team sees it as down.',
  },
  'probe-sign-on-issuer': {
    fr: '{tool} fonctionne, mais la connexion unique se présente sous un autre nom que prévu. L’équipe technique nationale doit corriger son adresse publique.',
    en: '{tool} works, but the single sign-on presents itself under another name than expected. The national technical team has to correct its public address.',
  },
  'probe-sign-on-keys': {
    fr: '{tool} fonctionne, mais la connexion unique ne publie aucune clé de signature. L’équipe technique nationale doit en activer une.',
    en: '{tool} works, but the single sign-on publishes no signing key. The national technical team has to enable one.',
  },
  'receiver-status': {
    fr: 'Le destinataire a répondu par un refus. Regardez son journal : seule une réponse 2xx vaut réception.',
    en: 'The receiver refused. Look at its log: only an answer 2xx counts as received.',
  },
  'receiver-redirects': {
    fr: 'Le destinataire renvoie ailleurs ; essaim ne suit pas. Donnez l’adresse finale.',
    en: 'The receiver redirects elsewhere; essaim does not follow. Give the final address.',
  },
  'receiver-gone': {
    fr: 'Le destinataire dit qu’il ne veut plus rien recevoir (410). Le webhook est arrêté.',
    en: 'The receiver says that it wants nothing more (410). The webhook is stopped.',
  },
  'receiver-address': {
    fr: 'L’adresse du destinataire n’est pas une adresse https. Corrigez-la.',
    en: 'The receiver’s address is not an https address. Correct it.',
  },
  'receiver-private': {
    fr: 'Le nom du destinataire mène maintenant à un réseau privé : essaim n’y écrit pas. Corrigez l’adresse ou le DNS.',
    en: 'The receiver’s name now leads to a private network: essaim does not write there. Correct the address or the DNS.',
  },
  'receiver-host-unknown': {
    fr: 'Le nom du destinataire n’existe pas. Vérifiez ses enregistrements DNS.',
    en: 'The receiver’s name does not exist. Check its DNS records.',
  },
  'receiver-unreachable': {
    fr: 'Le destinataire ne répond pas : la connexion est refusée.',
    en: 'The receiver does not answer: the connection is refused.',
  },
  'receiver-silent': {
    fr: 'Le destinataire met trop de temps à répondre. Qu’il réponde d’abord, et travaille ensuite.',
    en: 'The receiver takes too long to answer. Let it answer first and work afterwards.',
  },
  'receiver-tls': {
    fr: 'Le certificat du destinataire n’est pas reconnu, n’est plus valable ou porte un autre nom.',
    en: 'The receiver’s certificate is not recognised, no longer valid, or made for another name.',
  },
} as const satisfies Record<string, { readonly fr: string; readonly en: string }>;

export type ReasonCode = keyof typeof reasonTexts;
