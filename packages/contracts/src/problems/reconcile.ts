// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ProblemText } from './problem-text.ts';

/** Problems of the comparison with Keycloak. */
export const reconcileProblems = {
  'reconcile-plan-changed': {
    status: 409,
    fr: 'Les écarts ont changé depuis que vous avez lu ce plan. Relisez le nouveau plan, puis appliquez-le.',
    en: 'The differences have changed since you read this plan. Read the new plan, then apply it.',
  },
  'reconcile-field-unknown': {
    status: 422,
    fr: 'Le champ « {field} » ne fait pas partie des écarts de ce plan. Relisez le plan, puis décidez de nouveau.',
    en: 'The field “{field}” is not among the differences of this plan. Read the plan again, then decide anew.',
  },
  'reconcile-not-adoptable': {
    status: 422,
    fr: 'La valeur de « {field} » décide qui peut entrer : elle ne peut pas être reprise de Keycloak. Rétablissez-la, ou laissez-la en attente.',
    en: 'The value of “{field}” decides who gets in: it cannot be taken over from Keycloak. Put it right, or leave it for now.',
  },
  'reconcile-reason-missing': {
    status: 422,
    fr: 'Pour reprendre une valeur de Keycloak, dites pourquoi : l’historique le gardera.',
    en: 'To take over a value from Keycloak, say why: the history will keep it.',
  },
  'reconcile-run-unknown': {
    status: 404,
    fr: 'Cette demande n’existe pas ici, ou plus. Revenez à la liste.',
    en: 'This request does not exist here, or no longer. Go back to the list.',
  },
  'reconcile-run-not-waiting': {
    status: 409,
    fr: 'Cette demande n’attend plus de décision. Rechargez la page pour voir ce qu’elle est devenue.',
    en: 'This request no longer waits for a decision. Reload the page to see what became of it.',
  },
  'second-person-needed': {
    status: 403,
    fr: 'Vous avez fait cette demande : une autre personne doit l’approuver. Demandez-le à une autre coordination ou équipe technique nationale.',
    en: 'You made this request: another person has to approve it. Ask another national coordinator or technician.',
  },
  'reconcile-adoption-over': {
    status: 409,
    fr: 'Cette valeur n’est plus reprise de Keycloak. Rechargez la page.',
    en: 'This value is no longer taken over from Keycloak. Reload the page.',
  },
} as const satisfies Record<string, ProblemText>;
