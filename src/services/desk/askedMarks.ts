import sql from 'sql-template-tag'

/** The columns of `AskedMarks` (domain/stages/missingMarks) of the issue `i`, in the statement that reads it anyway. */
export const ASKED_MARKS = sql`i.proofs, i.secrecy_verdict as "secrecyVerdict",
  (select json_build_object('proofStages', s.proof_stages, 'differentPeople', s.different_people,
                            'secrecyCheck', s.secrecy_check) from settings s limit 1) as asked`
