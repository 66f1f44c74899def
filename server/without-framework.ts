// Next's own documents (there is one: its built-in 404) carry scripts and preloads that a document here has no use for.
const script = /<script\b(?![^>]*\btype="application\/ld\+json")(?![^>]*\bsrc="\/assets\/)[^>]*>[\s\S]*?<\/script>/g;
const scriptPreload = /<link\b(?=[^>]*\brel="(?:modulepreload|preload)")(?=[^>]*(?:\bas="script"|\.js"))[^>]*>/g;

/** Takes the framework's scripts and their preloads out of a document; JSON-LD and our own module stay. */
export function withoutFramework(html: string): string {
  return html.replace(script, '').replace(scriptPreload, '');
}

/** Tells whether a document cannot be read without script: a hole to be filled later, or a blank error. */
export function needsScript(html: string): boolean {
  return /__next_error__|<template id="B:|<div hidden="" id="S:/.test(html);
}
