// SPDX-License-Identifier: AGPL-3.0-or-later

/** People of the demonstration whom the seed and the tests act as. */
export const PEOPLE = {
  nation: 'maxence.heron@union-nationale.example',
  nationTechnical: 'ravi.mesange@union-nationale.example',
  paysDeLaLoire: 'alix.durand@courriel.example',
  paysDeLaLoireTechnical: 'bastien.ajonc@union-52.example',
  grandEst: 'ludwig.sapin@union-44.example',
  mayenne: 'camille.martin@courriel.example',
  loireAtlantique: 'solene.martinet@courriel.example',
  hautRhin: 'greta.houblon@courriel.example',
  vosges: 'malik.epicea@courriel.example',
  hosterBocage: 'perrine.pommier@serveurs-bocage.example',
  hosterRuche: 'otto.bouvreuil@ruche-vosges.example',
  hosterRhin: 'lise.roseliere@octets-rhin.example',
  memberMayenne: 'zoe.capucine@courriel.example',
  memberMayenneEnglish: 'tim.moineau@courriel.example',
  memberHautRhin: 'hugo.carotte@courriel.example',
} as const;
