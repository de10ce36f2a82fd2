/** Leaflet's own module build, of which a bundler can leave out what is not used; the types are those of the package. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}
