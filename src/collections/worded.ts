import type { FeatureProviderServer } from '@payloadcms/richtext-lexical'

/**
 * A feature of Payload's that says the same in the office's words: it brings its translations with it, and puts them over
 * what a configuration says.
 */
export function worded<Given, Props, Client>(
  provider: FeatureProviderServer<Given, Props, Client>,
  words: Readonly<Record<string, string>>,
): FeatureProviderServer<Given, Props, Client> {
  const { feature } = provider
  return {
    ...provider,
    feature: async (args) => ({
      ...(typeof feature === 'function' ? await feature(args) : feature),
      i18n: { zh: words },
    }),
  }
}
