/** A position in degrees, WGS 84 (EPSG:4326), longitude first as in GeoJSON (RFC 7946, section 3.1.1). */
export type LngLat = readonly [lng: number, lat: number];

/** Whether the two numbers are a position on Earth: finite, longitude within 180 degrees, latitude within 90. */
export function isLngLat(lng: number, lat: number): boolean {
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}
