// SPDX-License-Identifier: AGPL-3.0-or-later
import { useQueryClient } from '@tanstack/react-query';
import { send } from '../api/send.ts';
import { useRequest } from '../api/use-request.ts';

/** Changes the active hat, then reads again everything that depends on it. */
export function useWearHat() {
  const client = useQueryClient();
  return useRequest({
    mutationFn: (mandateId: string | null) => send('PUT', '/api/session/hat', { mandateId }),
    onSuccess: () => client.invalidateQueries(),
  });
}
