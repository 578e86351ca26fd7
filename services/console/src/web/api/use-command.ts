// SPDX-License-Identifier: AGPL-3.0-or-later
import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A write that, once done, makes everything of that service be read again. */
export function useCommand<Input, Output>(
  service: 'planning' | 'catalog' | 'identity',
  run: (input: Input) => Promise<Output>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: () => client.invalidateQueries({ queryKey: [service] }),
  });
}
