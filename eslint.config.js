import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Forbids imports that match, each with a sentence that says where to go instead. */
function arrows(files, patterns, more = {}) {
  return {
    files,
    ignores: ['**/*.test.{ts,tsx}', '**/*.contract.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns, ...more }] },
  };
}

const nextInDocuments = {
  regex: '^next/(?:link|image|script|font|dynamic|navigation|headers)|^next-intl',
  message: 'A document is whole without script: plain <a> and <img>, and `words` as a prop.',
};

const documentSyntax = [
  {
    selector: 'ExpressionStatement[directive="use client"]',
    message: 'A document is whole without script. What script makes quicker is a module in enhance/.',
  },
  {
    selector: 'CallExpression[callee.name=/^use[A-Z]?/]',
    message:
      'Components of the documents are plain functions of their props: no hooks, so that handlers render them too.',
  },
  {
    selector: 'CallExpression[callee.object.name="React"][callee.property.name=/^use[A-Z]?/]',
    message:
      'Components of the documents are plain functions of their props: no hooks, so that handlers render them too.',
  },
  {
    selector: 'JSXAttribute[name.name="style"]',
    message: 'The policy of the documents forbids style attributes: use a class.',
  },
  {
    selector: 'JSXAttribute[name.name=/^on[A-Z]/]',
    message: 'Nothing listens in a document: links, GET forms and <details>; the rest is enhance/.',
  },
  {
    selector: 'JSXOpeningElement[name.name="style"]',
    message: 'The policy of the documents forbids inline style: use a class.',
  },
];

const draftsSyntax = [
  {
    selector:
      ':matches(Literal[value=/\\bdrafts\\b|DRAFTS_DIR/], TemplateElement[value.raw=/\\bdrafts\\b|DRAFTS_DIR/])',
    message: 'Public code never opens drafts/, so that no forgotten filter can leak an embargo.',
  },
];

export default defineConfig(
  globalIgnores(['.next/', 'node_modules/', 'var/', 'public/', 'next-env.d.ts', 'test-results/', 'playwright-report/']),
  // An exception is made here, in sight, or not at all.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A number and a void call read well where they stand.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Text is spread into its code points knowingly here.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    // Where Next or a tool asks for a default export.
    files: [
      'app/**/{page,layout,template,default,loading,error,not-found,global-error,opengraph-image}.tsx',
      '*.config.ts',
      'scripts/tally-*.ts',
      '**/*.d.ts',
    ],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    rules: { 'no-undef': 'off', eqeqeq: 'error', 'no-unused-vars': 'error' },
  },
  {
    files: ['**/*.test.{ts,tsx}', '**/*.contract.ts', 'e2e/**'],
    rules: { 'no-console': 'error' },
  },

  // The arrows: domain ← content ← catalog ← search, index ← documents ← app.
  arrows(
    ['lib/domain/**'],
    [{ regex: '^(?!\\./|@/lib/domain/)', message: 'lib/domain imports nothing: it holds types and rules alone.' }],
  ),
  arrows(
    ['lib/content/**', 'lib/markdown/**', 'lib/env.ts'],
    [
      {
        regex: '^@/(?!lib/(?:content|domain|markdown|env))|^\\.\\./',
        message: 'lib/content reads files into domain types, and knows of nothing that stands above it.',
      },
    ],
  ),
  arrows(
    ['lib/catalog/**'],
    [
      {
        regex: '^@/(?!lib/(?:catalog|content|domain|language|markdown|env))|^\\.\\./',
        message: 'lib/catalog knows content and domain; search, documents and the desk stand above it.',
      },
    ],
  ),
  arrows(
    ['lib/language/**'],
    [{ regex: '^@/(?!lib/(?:language|domain))|^\\.\\./', message: 'lib/language works on text alone.' }],
  ),
  arrows(
    ['lib/search/**', 'lib/publishing/**'],
    [{ regex: '^@/(?!lib/)', message: 'lib/ is what the site knows; what it looks like stands above it.' }],
  ),
  arrows(
    ['components/**'],
    [
      {
        regex:
          '^@/lib/(?!domain/|catalog/catalog$|search/(?:search-results|search-url|url-note)$)|^@/(?:app|documents|server|scripts|content|enhance|messages)(?:/|$)',
        message:
          'Components are handed what they show: import domain types, words, the address of a search and other components only.',
      },
      {
        regex: '^@/lib/catalog/catalog$',
        allowTypeImports: true,
        message: 'Components may name the types of the catalog (import type) and never ask it.',
      },
      { regex: '^node:', message: 'A component is a function of its props: it reads nothing.' },
    ],
  ),
  arrows(
    ['components/{ui,site,release,search}/**'],
    [
      {
        regex:
          '^@/lib/(?!domain/|catalog/catalog$|search/(?:search-results|search-url|url-note)$)|^@/(?:app|documents|server|scripts|content|enhance|messages)(?:/|$)',
        message:
          'Components are handed what they show: import domain types, words, the address of a search and other components only.',
      },
      {
        regex: '^@/lib/catalog/catalog$',
        allowTypeImports: true,
        message: 'Components may name the types of the catalog (import type) and never ask it.',
      },
      { regex: '^node:', message: 'A component is a function of its props: it reads nothing.' },
      {
        regex: '^@/components/desk/',
        message: 'The desk is built from the documents, not the documents from the desk.',
      },
      nextInDocuments,
    ],
  ),
  arrows(
    ['documents/**'],
    [
      {
        regex: '^@/(?:app|server|scripts|enhance|lib/publishing)(?:/|$)',
        message: 'app/ and server/ stand above documents/.',
      },
      nextInDocuments,
    ],
  ),
  arrows(
    ['app/**'],
    [
      {
        regex: '^@/(?!documents/|lib/domain/)|^\\.',
        message: 'app/ holds routes, and nothing but routes: the answer is made in documents/.',
      },
      nextInDocuments,
    ],
  ),
  { files: ['app/desk/**', 'app/preview/**'], rules: { '@typescript-eslint/no-restricted-imports': 'off' } },
  arrows(
    ['enhance/**'],
    [
      {
        regex: '^(?!\\./|@/lib/domain/)',
        message: 'enhance/ is a few KB of our own: it imports nothing but itself and the domain.',
      },
    ],
  ),

  {
    files: ['components/**/*.tsx', 'documents/**/*.tsx', 'app/**/*.tsx'],
    // A picture is drawn from markup, and never sent as markup.
    ignores: ['components/desk/**', 'app/desk/**', 'documents/draw-card.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...documentSyntax] },
  },
  {
    files: ['lib/content/**', 'lib/catalog/**'],
    rules: { 'no-restricted-syntax': ['error', ...draftsSyntax] },
  },
);
