import { beforeEach, expect, it } from 'vitest';
import { describeEachDatabase } from '../../../test/database.ts';
import { Invalid } from '../../base/errors.ts';
import { ownerLink } from '../../people/owner-link.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { type CommandSetting, UsageError } from './command.ts';
import { user } from './user.ts';

describeEachDatabase('standfirst user', (database) => {
  const printed: string[] = [];
  const run = (...words: string[]) => {
    const setting: CommandSetting = {
      config: readConfig({ SITE_URL: 'https://paper.example' }),
      db: database(),
      now: () => Date.now(),
      log: createLog('silent'),
      print: (text) => printed.push(text),
      note: () => {},
    };
    return user.run(setting, words);
  };
  beforeEach(() => {
    printed.length = 0;
  });

  it('adds people, whose password is set by a link of the paper’s own address', async () => {
    const words = ['add', 'Ada Marsh', '--email', 'Ada@paper.example', '--username', 'ada', '--role', 'chief,reporter'];
    expect(await run(...words)).toBe(0);
    expect(printed[0]).toMatch(/^https:\/\/paper\.example\/newsroom\/new-password#[\w-]{43}$/);
    await expect(run(...words)).rejects.toThrow(Invalid);
    await expect(run(...words.slice(0, -1), 'king')).rejects.toThrow(UsageError);
    await expect(run(...words, '--password', 'x')).rejects.toThrow(UsageError);
    await run('list', '--json');
    expect(JSON.parse(printed.at(-1) as string)).toMatchObject([
      { username: 'ada', email: 'ada@paper.example', roles: ['chief', 'reporter'], state: 'active' },
    ]);
  });

  it('changes, suspends and reinstates, by user name or address', async () => {
    await run('roles', 'ada@paper.example', 'editor');
    await run('suspend', 'ADA', '--reason', 'away');
    await run('list', '--json');
    expect(JSON.parse(printed.at(-1) as string)).toMatchObject([{ roles: ['editor'], state: 'suspended' }]);
    await run('reinstate', 'ada');
    await expect(run('suspend', 'nobody')).rejects.toThrow('no account');
    const notes = await database().selectFrom('audit').select(['what', 'agent', 'who']).orderBy('id').execute();
    expect(notes.map(({ what }) => what)).toEqual([
      'person.added',
      'password.link-made',
      'person.standing-changed',
      'person.suspended',
      'person.reinstated',
    ]);
    expect(new Set(notes.map(({ agent, who }) => `${who} ${agent}`))).toEqual(new Set(['null standfirst']));
  });

  it('makes a way in where every other is lost, and one owner link at a time', async () => {
    await run('reset-password', 'ada', '--drop-second-factor');
    expect(printed[0]).toContain('/newsroom/new-password#');
    await ownerLink({ db: database(), now: () => Date.now(), who: null }, 'https://paper.example');
    await run('owner-link');
    expect(printed[1]).toContain('/newsroom/welcome#');
    const keys = await database().selectFrom('oneTimeKeys').select('purpose').where('purpose', '=', 'owner').execute();
    expect(keys).toHaveLength(1);
  });
});
