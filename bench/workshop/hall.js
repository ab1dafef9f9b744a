/** A workshop to be measured: one strategy, somebody who facilitates, an item to vote on; written straight into a fresh database. */
import { randomUUID } from 'node:crypto';

const CODE = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

/** @param line to the database of the server */
export async function hall(server, line, seats) {
  const { desk } = server.seed(1, { type: 'doc', content: [{ type: 'paragraph' }] }, 'en')[0];
  const strategy = /strategies\/([^/]+)\//.exec(desk)[1];
  const { login, password } = server.logins[0];
  const [[person]] = await line.rows(`select id from person where login = ${quoted(login)}`);
  const [workshop, item] = [randomUUID(), randomUUID()];
  const code = Array.from({ length: 8 }, () => CODE[Math.floor(Math.random() * CODE.length)]).join('');
  await line.rows(`insert into membership_role (strategy_id, person_id, role) values ('${strategy}', '${person}', 'FACILITATOR')`);
  await line.rows(`insert into workshop (id, strategy_id, version, title_ar, title_en, purpose_ar, purpose_en, meeting_rule, language, starts_on,
    starts_at, days, seats, quorum_by, quorum, code, created_by, created_at) values ('${workshop}', '${strategy}', 1, 'ورشة', 'Workshop', '', '',
    'CHATHAM_HOUSE', 'en', current_date, '09:00:00', 1, ${seats}, 'PEOPLE', 0, '${code}', '${person}', current_timestamp)`);
  await line.rows(`insert into workshop_item (id, workshop_id, day_number, place, kind, title_ar, title_en, minutes, question, cards)
    values ('${item}', '${workshop}', 1, 0, 'VOTE', 'تصويت', 'Vote', 60, '', '')`);
  return {
    code,
    seat: `workshop/${workshop}`,
    console: `strategies/${strategy}/workshops/${workshop}/console?part=ballots`,
    facilitator: { login, password },
    workshop,
  };
}

/** What the database holds of the newest ballot: who is on its roll, who of them has voted, how many papers there are. */
export async function kept(line, { workshop }) {
  const [[ballot, stage, round]] = await line.rows(`select id, stage, round from workshop_ballot where workshop_id = '${workshop}'
    order by created_at desc limit 1`);
  const roll = await line.rows(`select s.name, r.voted from workshop_roll r join workshop_seat s on s.id = r.elector
    where r.ballot_id = '${ballot}' and r.round = ${round}`);
  const [[open]] = await line.rows(`select count(*) from workshop_paper where ballot_id = '${ballot}' and round = ${round}`);
  const urn = await line.rows(`select papers from workshop_urn where ballot_id = '${ballot}' and round = ${round}`);
  const secret = urn.flatMap(([papers]) => (papers ? papers.split('\n') : []));
  return {
    ballot,
    stage,
    roll: roll.map(([name]) => name),
    voted: new Set(roll.filter(([, voted]) => /^t/i.test(voted)).map(([name]) => name)),
    papers: Number(open) + secret.length,
  };
}
