import { expect, test } from 'vitest';
import { form, openBotApi, openPrepared, picture, testRefusals, token } from './bot-api.ts';

const known = await openPrepared();
const forgotten = 'Bad Request: wrong file identifier/HTTP URL specified';

testRefusals('sendPhoto', [
  [{ chat_id: 1 }, 'Bad Request: there is no photo in the request'],
  [{ chat_id: 1, photo: 'AgACnothing' }, forgotten],
  [{ chat_id: 1, photo: 'attach://x' }, forgotten],
  [{ chat_id: 1, photo: 'https://example.com/x.png' }, 'Bad Request: failed to get HTTP URL content'],
  [() => form('photo', new Uint8Array(), 'x.png'), 'Bad Request: file must be non-empty'],
  [() => form('photo', Buffer.alloc(64), 'x.png'), 'Bad Request: IMAGE_PROCESS_FAILED'],
  [() => form('photo', picture(2100, 100), 'x.png'), 'Bad Request: PHOTO_INVALID_DIMENSIONS'],
  [() => form('photo', picture(6000, 4001), 'x.png'), 'Bad Request: PHOTO_INVALID_DIMENSIONS'],
  [
    () => form('photo', Buffer.alloc(10_485_761), 'x.png'),
    'Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes',
  ],
  [
    { chat_id: 1, photo: known.photoFile, caption: 'x'.repeat(1025) },
    'Bad Request: message caption is too long',
  ],
  [{ chat_id: 3, photo: known.photoFile }, 'Forbidden: bot was blocked by the user', 403],
]);

testRefusals('sendAnimation', [[{ chat_id: 1 }, 'Bad Request: there is no animation in the request']]);

testRefusals('sendDocument', [
  [{ chat_id: 1 }, 'Bad Request: there is no document in the request'],
  [{ chat_id: 1, document: known.photoFile }, "Bad Request: can't use file of type Photo as Document"],
  [() => form('document', Buffer.alloc(52_428_801), 'x.bin'), 'Request Entity Too Large', 413],
]);

testRefusals('sendMediaGroup', [
  [{ chat_id: 1 }, 'Bad Request: parameter "media" is required'],
  [{ chat_id: 1, media: {} }, 'Bad Request: expected an Array of InputMedia'],
  [{ chat_id: 1, media: [] }, 'Bad Request: there are no messages to send'],
  [
    { chat_id: 1, media: Array(11).fill({ type: 'photo', media: known.photoFile }) },
    'Bad Request: too many messages to send as an album',
  ],
  [
    { chat_id: 1, media: [{ type: 'animation', media: 'x' }] },
    'Bad Request: can\'t parse InputMedia: type "animation" can\'t be used in sendMediaGroup',
  ],
  [
    { chat_id: 1, media: [{ type: 'dice', media: 'x' }] },
    'Bad Request: can\'t parse InputMedia: type "dice" is unsupported',
  ],
]);

testRefusals('getFile', [
  [{}, 'Bad Request: file_id not specified'],
  [{ file_id: 'AgACnothing' }, 'Bad Request: invalid file_id'],
]);

test('a file above 20 MB can be sent to the bot but not fetched by it', async () => {
  const { telegram, call } = openBotApi();
  const ada = telegram.visitor({ id: 1, first_name: 'Ada' });
  const { document } = ada.sendDocument('diary.csv', new Uint8Array(20 * 1024 * 1024 + 1), 'text/csv');
  expect(await call('getFile', { file_id: document?.file_id })).toEqual({
    ok: false,
    error_code: 400,
    description: 'Bad Request: file is too big',
  });
});

test('a file that a person sends comes to the bot byte for byte', async () => {
  const { telegram, call } = openBotApi();
  const ada = telegram.visitor({ id: 1, first_name: 'Ada' });
  const bytes = Buffer.from('day;headache\r\n2026-03-02;no\r\n');
  const { document } = ada.sendDocument('diary.csv', bytes, 'text/plain', 'My diary');
  expect(document).toMatchObject({ file_name: 'diary.csv', mime_type: 'text/csv', file_size: 29 });
  expect(telegram.takeUpdates()[0]?.message).toMatchObject({ caption: 'My diary', document });
  const { result } = await call('getFile', { file_id: document?.file_id });
  const response = await telegram.fetch(
    new Request(`http://telegram.local/file/bot${token}/${result.file_path}`),
  );
  expect(response.headers.get('content-type')).toBe('text/csv');
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
});

test('the same file sent again, or by its identifier, keeps its identifier', async () => {
  const { call, photoFile } = await openPrepared();
  const again = await call('sendPhoto', form('photo', picture(20, 10), 'look.png'));
  expect(again.result.photo).toMatchObject([{ file_id: photoFile, width: 20, height: 10 }]);
  const byId = await call('sendPhoto', { chat_id: 1, photo: photoFile, has_spoiler: true });
  expect(byId.result).toMatchObject({ photo: again.result.photo, has_media_spoiler: true });
  const other = await call('sendPhoto', form('photo', picture(20, 11), 'look.png'));
  expect(other.result.photo[0].file_id).not.toBe(photoFile);
});

test('an animation has the size of its picture unless the call says otherwise', async () => {
  const { telegram, call } = await openPrepared();
  const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.from([64, 1, 240, 0]), Buffer.alloc(32)]);
  const { result } = await call('sendAnimation', form('animation', gif, 'breathe.gif', { duration: 10 }));
  expect(result.animation).toMatchObject({ width: 320, height: 240, duration: 10, mime_type: 'image/gif' });
  expect(result.document.file_id).toBe(result.animation.file_id);
  expect(telegram.file(result.animation.file_id)).toEqual({
    bytes: new Uint8Array(gif),
    name: 'breathe.gif',
    mime: 'image/gif',
  });
});

test.each([
  ['JPEG', 'ffd8ffe000040000ffc0000b0801400280010000000000000000000000000000'],
  ['WebP, extended', '5249464600000000574542505650385800000000000000007f02003f01000000'],
  ['WebP, lossy', '524946460000000057454250565038200000000000000000000080024001000000'],
  ['WebP, lossless', '52494646000000005745425056503 84c00000000007fc24f000000000000000000'.replace(' ', '')],
])('the size of a photo is read from a %s', async (_kind, hex) => {
  const { call } = await openPrepared();
  const { result } = await call('sendPhoto', form('photo', Buffer.from(hex, 'hex'), 'x'));
  expect(result.photo[0]).toMatchObject({ width: 640, height: 320 });
});

test('an album is several messages of one group', async () => {
  const { call, ada, photoFile } = await openPrepared();
  const media = [
    { type: 'photo', media: photoFile, caption: '<b>a</b>', parse_mode: 'HTML' },
    { type: 'photo', media: 'attach://second' },
  ];
  const { result } = await call(
    'sendMediaGroup',
    form('second', picture(30, 10), 'b.png', { media: JSON.stringify(media) }),
  );
  expect(result).toHaveLength(2);
  expect(result[0].media_group_id).toBe(result[1].media_group_id);
  expect(result[0]).toMatchObject({ caption: 'a', caption_entities: [{ type: 'bold' }] });
  expect(ada.history().slice(-2)).toEqual(result);
});

test('forms are read as grammY and as others write them', async () => {
  const { telegram } = await openPrepared();
  const boundary = '----abc';
  const send = (head: string) =>
    telegram.fetch(
      new Request(`http://telegram.local/bot${token}/sendDocument?chat_id=1`, {
        method: 'POST',
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
        body: `--${boundary}\r\n${head}\r\n\r\none\r\n\r\ntwo\r\n--${boundary}--\r\n`,
      }),
    );
  for (const head of [
    'content-disposition:form-data;name="document";filename=Tagebuch März (1).csv\r\ncontent-type:text/csv',
    'Content-Disposition: form-data; name="document"; filename="Tagebuch März (1).csv"',
  ]) {
    const { result } = await (await send(head)).json();
    expect(result.document).toMatchObject({ file_name: 'Tagebuch März (1).csv', file_size: 10 });
  }
});

test('a urlencoded body is read like JSON', async () => {
  const { telegram } = await openPrepared();
  const reply_markup = { inline_keyboard: [[{ text: 'Yes', callback_data: 'yes' }]] };
  const fields = {
    chat_id: '1',
    text: '[1]',
    protect_content: 'true',
    reply_markup: JSON.stringify(reply_markup),
  };
  const body = new URLSearchParams(fields);
  const response = await telegram.fetch(
    new Request(`http://telegram.local/bot${token}/sendmessage`, { method: 'POST', body }),
  );
  expect((await response.json()).result).toMatchObject({
    text: '[1]',
    reply_markup,
    has_protected_content: true,
  });
});
