import { describe, expect, test } from 'vitest';
import { openPrepared, testRefusals } from './bot-api.ts';

const html = (text: string) => ({ chat_id: 1, text, parse_mode: 'HTML' });
const unparsable = (what: string) => `Bad Request: can't parse entities: ${what}`;

testRefusals('sendMessage', [
  [{ text: 'x' }, 'Bad Request: chat_id is empty'],
  [{ chat_id: 99, text: 'x' }, 'Bad Request: chat not found'],
  [{ chat_id: '@nobody', text: 'x' }, 'Bad Request: chat not found'],
  [{ chat_id: 2, text: 'x' }, "Forbidden: bot can't initiate conversation with a user", 403],
  [{ chat_id: 3, text: 'x' }, 'Forbidden: bot was blocked by the user', 403],
  [{ chat_id: -5, text: 'x' }, 'Forbidden: bot is not a member of the group chat', 403],
  [{ chat_id: 1 }, 'Bad Request: message text is empty'],
  [{ chat_id: 1, text: '' }, 'Bad Request: message text is empty'],
  [{ chat_id: 1, text: ' \n ' }, 'Bad Request: text must be non-empty'],
  [html('<b></b>'), 'Bad Request: text must be non-empty'],
  [{ chat_id: 1, text: 'x'.repeat(4097) }, 'Bad Request: message is too long'],
  [{ chat_id: 1, text: '😀'.repeat(2049) }, 'Bad Request: message is too long'],
  [{ chat_id: 1, text: 'x'.repeat(32_769) }, 'Bad Request: text is too long'],
  [{ chat_id: 1, text: 'x', parse_mode: 'BBCode' }, 'Bad Request: unsupported parse_mode'],
  [
    { chat_id: 1, text: 'x', entities: [{ offset: 0, length: 1 }] },
    'Bad Request: can\'t parse MessageEntity: Can\'t find field "type"',
  ],
  [
    { chat_id: 1, text: 'x', entities: [{ offset: 0, length: 1, type: 'loud' }] },
    "Bad Request: can't parse MessageEntity: Unsupported type specified",
  ],
  [{ chat_id: 1, text: 'x', entities: ['b'] }, "Bad Request: can't parse MessageEntity: expected an Object"],
  [
    { chat_id: 1, text: 'x', reply_parameters: { message_id: 999 } },
    'Bad Request: message to be replied not found',
  ],
  [{ chat_id: 1, text: 'x', reply_to_message_id: 999 }, 'Bad Request: message to be replied not found'],

  [html('é <h1>'), unparsable('Unsupported start tag "h1" at byte offset 3')],
  [html('pain < 5 and > 3'), unparsable('Unsupported start tag "" at byte offset 5')],
  [html('pain <'), unparsable('Unclosed start tag at byte offset 5')],
  [html('<b>x'), unparsable('Can\'t find end tag corresponding to start tag "b"')],
  [html('<b><i>x</b></i>'), unparsable('Unmatched end tag at byte offset 7, expected "</i>", found "</b>"')],
  [html('x</b>'), unparsable('Unexpected end tag at byte offset 1')],
  [html('<b>x</b'), unparsable('Unclosed end tag at byte offset 4')],
  [html('<span class="x">y</span>'), unparsable('Tag "span" must have class "tg-spoiler" at byte offset 0')],
  [html('<a ="x">y</a>'), unparsable('Empty attribute name in the tag "a" at byte offset 0')],
  [html('<a href'), unparsable('Unclosed start tag "a" at byte offset 0')],
  [html('<a href='), unparsable('Unclosed start tag "a" at byte offset 0')],
  [html('<a href="x'), unparsable('Unclosed start tag at byte offset 0')],
  [html('<a href=x'), unparsable('Unclosed start tag at byte offset 0')],
  [html('<a href=x/y>z</a>'), unparsable('Unexpected end of name token at byte offset 8')],
  [
    html('&#xd83d;'),
    unparsable(
      'Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units',
    ),
  ],
  [html('<tg-emoji emoji-id="x">y</tg-emoji>'), unparsable('Invalid custom emoji identifier specified')],
]);

describe('a text is kept as Telegram keeps it', () => {
  const rows: [html: string, text: string, entities: object[]][] = [
    ['<b>a</b> <strong>b</strong>', 'a b', [at('bold', 0, 1), at('bold', 2, 1)]],
    ['<b>a</b><b>b</b>', 'ab', [at('bold', 0, 2)]],
    ['<i>a</i> <em>b</em>', 'a b', [at('italic', 0, 1), at('italic', 2, 1)]],
    ['<u>a</u> <ins>b</ins>', 'a b', [at('underline', 0, 1), at('underline', 2, 1)]],
    [
      '<s>a</s> <strike>b</strike> <del>c</del>',
      'a b c',
      [at('strikethrough', 0, 1), at('strikethrough', 2, 1), at('strikethrough', 4, 1)],
    ],
    [
      '<tg-spoiler>a</tg-spoiler> <span class="tg-spoiler">b</span>',
      'a b',
      [at('spoiler', 0, 1), at('spoiler', 2, 1)],
    ],
    ['<blockquote>a</blockquote>', 'a', [at('blockquote', 0, 1)]],
    ['<blockquote expandable>a</blockquote>', 'a', [at('expandable_blockquote', 0, 1)]],
    ['<code>a</code> <pre>b</pre>', 'a b', [at('code', 0, 1), at('pre', 2, 1)]],
    ['<pre><code class="language-r">a</code></pre>', 'a', [{ ...at('pre', 0, 1), language: 'r' }]],
    ['<code class="language-r"><pre>a</pre></code>', 'a', [{ ...at('pre', 0, 1), language: 'r' }]],
    ['<a href="https://x.org/?a=1&amp;b">a</a>', 'a', [link(0, 1, 'https://x.org/?a=1&b')]],
    [
      "<a href='x.org'>a</a> <a>y.org</a>",
      'a y.org',
      [link(0, 1, 'http://x.org/'), link(2, 5, 'http://y.org/')],
    ],
    ['<a href="mailto:a@x.org">a</a> <a href="nowhere">b</a>', 'a b', []],
    ['<tg-emoji emoji-id="5">😀</tg-emoji>', '😀', [{ ...at('custom_emoji', 0, 2), custom_emoji_id: '5' }]],
    ['😀 <b>é</b> x', '😀 é x', [at('bold', 3, 1)]],
    ['<B>a</b>', 'a', [at('bold', 0, 1)]],
    ['<b\n>a</b >', 'a', [at('bold', 0, 1)]],
    ['<b>a</>', 'a', [at('bold', 0, 1)]],
    ['&lt;b&gt; &amp; &quot;x&quot; &#8364; &#x20AC; &#128512;', '<b> & "x" € € 😀', []],
    ['&nbsp;&apos;&copy &#0; &#99999999999; a&b', '&nbsp;&apos;&copy &#0; &#99999999999; a&b', []],
    ['&ltb', '&ltb', []],
    ['&lt b', '< b', []],
    ['<b>a <i>b</i></b>', 'a b', [at('bold', 0, 3), at('italic', 2, 1)]],
    ['<b>a <code>b</code> c</b>', 'a b c', [at('bold', 0, 2), at('code', 2, 1), at('bold', 3, 2)]],
    ['<a href="x.org"><code>b</code></a>', 'b', [at('code', 0, 1)]],
    ['<code><a href="x.org">b</a></code>', 'b', [at('code', 0, 1)]],
    ['<a href="x.org">a <code>b</code></a>', 'a b', [link(0, 3, 'http://x.org/')]],
    ['<i><b><u>a</u></b></i>', 'a', [at('bold', 0, 1), at('italic', 0, 1), at('underline', 0, 1)]],
    ['<b> </b>a', 'a', []],
    ['  a  \n', 'a', []],
    [' <b> a </b> ', ' a', [at('bold', 0, 2)]],
    ['a\tb\r\nc\0d', 'a b\nc d', []],
    ['a\u202eb\u0333c', 'abc', []],
    [
      'try /start or /now@unknot_bot, not a/b',
      'try /start or /now@unknot_bot, not a/b',
      [at('bot_command', 4, 6), at('bot_command', 14, 15)],
    ],
    ['<code>/start</code>', '/start', [at('code', 0, 6)]],
  ];

  function at(type: string, offset: number, length: number) {
    return { type, offset, length };
  }

  function link(offset: number, length: number, url: string) {
    return { ...at('text_link', offset, length), url };
  }

  test.each(rows)('%j', async (given, text, entities) => {
    const { call } = await openPrepared();
    const { result } = await call('sendMessage', html(given));
    expect({ text: result.text, entities: result.entities ?? [] }).toEqual({ text, entities });
  });

  test('given entities move with the text; those Telegram finds by itself are ignored', async () => {
    const { call } = await openPrepared();
    const { result } = await call('sendMessage', {
      chat_id: 1,
      text: ' \u202ea bold word ',
      entities: [
        { type: 'bold', offset: 4, length: 4 },
        { type: 'hashtag', offset: 0, length: 3 },
      ],
    });
    expect(result).toMatchObject({ text: 'a bold word', entities: [{ type: 'bold', offset: 2, length: 4 }] });
  });

  test('what is just within a limit is taken', async () => {
    const { call } = await openPrepared();
    const full = await call('sendMessage', { chat_id: 1, text: `  ${'😀'.repeat(2048)}\n` });
    expect(full.result.text).toHaveLength(4096);
    expect((await call('sendMessage', html(`<b>${'&lt;'.repeat(4096)}</b>`))).result.text).toHaveLength(4096);
  });
});
