import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { graphql } from '../../lib/graphql';
import { newKey } from '../../lib/new-key';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { inputOf, type NewDossier } from './new-dossier-schema';

const CreateDossierDocument = graphql(`
  mutation CreateDossier($input: CreateDossierInput!) {
    createDossier(input: $input) { id reference }
  }
`);

export function useCreateDossier() {
  const queries = useQueryClient();
  const scope = useScope();
  // One key for one form: pressing again after a lost answer makes no second dossier.
  const [commandKey] = useState(newKey);
  return useMutation({
    mutationFn: (form: NewDossier) =>
      request(CreateDossierDocument, { input: inputOf(form, commandKey) }).then((data) => data.createDossier),
    onSuccess: () => {
      for (const part of ['caseload', 'search', 'my-day']) void queries.invalidateQueries({ queryKey: [scope, part] });
    },
  });
}
