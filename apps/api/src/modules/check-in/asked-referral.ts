/** The referral that a follow-up asks about: its own, or the one that a survey's occurrence names; none when it cannot be seen. */
export const referralOf = (followUp: string): string => `(select s.id from referral s where s.dossier_id = ${followUp}.dossier_id
    and s.id = coalesce(${followUp}.referral_id, substring(${followUp}.occurrence from '^survey:([0-9a-f-]{36}):')::uuid))`;
