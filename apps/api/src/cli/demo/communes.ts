/** Where people come from, by NIS code, around the places of the network: the larger towns more often. */
export const communesAround: Readonly<Record<'liege' | 'bruxelles' | 'huy', readonly string[]>> = {
  liege: ['62063', '62063', '62063', '62063', '62096', '62096', '62051', '62051', '62003', '62120', '62118', '62093', '62079',
    '62108', '62022', '62038', '62015', '62099', '62100', '62032', '62119', '62009', '63020', '61080'],
  bruxelles: ['21004', '21004', '21015', '21015', '21012', '21012', '21001', '21001', '21013', '21009', '21014'],
  huy: ['61031', '61031', '61031', '61003', '61080', '64034', '64074'],
};
