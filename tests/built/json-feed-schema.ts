/** What jsonfeed.org/version/1.1 demands of the parts we write, as a JSON Schema; anything else is forbidden. */
const text = { type: 'string', minLength: 1 };
const address = { type: 'string', pattern: '^https?://[^\\s<>"]+$' };
const moment = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(Z|[+-]\\d{2}:\\d{2})$' };

export const JSON_FEED_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: address,
    feed_url: address,
    description: text,
    language: { const: 'ru' },
    authors: { type: 'array', minItems: 1, items: { type: 'object', minProperties: 1, additionalProperties: false, properties: { name: text, url: address, avatar: address } } },
    items: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'content_text'],
        properties: {
          id: text,
          url: address,
          title: text,
          content_text: text,
          image: address,
          date_published: moment,
          date_modified: moment,
          tags: { type: 'array', minItems: 1, items: text },
          attachments: { type: 'array', items: { type: 'object', additionalProperties: false, required: ['url', 'mime_type'], properties: { url: address, mime_type: text, size_in_bytes: { type: 'integer', minimum: 1 } } } },
        },
      },
    },
  },
};
