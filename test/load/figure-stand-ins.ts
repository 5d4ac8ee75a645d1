/** Three bodies of a load that were counted as they are: the largest, and two of the middle. */
export const countedBodies = [1, 45, 46];

/** Which of them each other body and each of its branches is like; ids of a load grow with what they number, four branches to a body. */
export const standIns = `
  create temp table place_of as
    select b.id, b.organisation_id, (row_number() over (order by b.id) - 1) / 4 + 1 as body, (row_number() over (order by b.id) - 1) % 4 as place from branch b
      where b.name like 'Antenne de %';
  create temp table stand_in as
    select b.id as unit_id, b.organisation_id, l.id as like_id, l.organisation_id as like_organisation_id from place_of b
      join place_of l on l.body = 45 + b.body % 2 and l.place = b.place where b.body <> all('{${countedBodies.join(',')}}')
    union all
    select b.organisation_id, b.organisation_id, l.organisation_id, l.organisation_id from place_of b
      join place_of l on l.body = 45 + b.body % 2 and l.place = 0 where b.place = 0 and b.body <> all('{${countedBodies.join(',')}}');
  analyze stand_in`;
