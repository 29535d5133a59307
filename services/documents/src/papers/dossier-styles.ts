import { StyleSheet } from '@react-pdf/renderer';
import { typeFace } from './fonts.ts';

/** The look of a dossier on paper. */
export const dossierStyles = StyleSheet.create({
  page: {
    fontFamily: typeFace as never,
    fontSize: 10.5,
    lineHeight: 1.35,
    color: '#1c1f24',
    paddingTop: 48,
    paddingBottom: 56,
    paddingHorizontal: 56,
  },
  institution: { fontSize: 11, color: '#555b66' },
  title: { fontSize: 22, fontWeight: 600, marginTop: 6, lineHeight: 1.2 },
  part: { fontSize: 16, fontWeight: 600, marginTop: 6, lineHeight: 1.2 },
  asOf: { fontSize: 9.5, color: '#555b66' },
  subtitle: { fontSize: 14, marginTop: 4 },
  rule: { height: 2, marginTop: 10, marginBottom: 14 },
  section: { marginBottom: 14 },
  heading: { fontSize: 13, fontWeight: 600, marginBottom: 4 },
  fact: { flexDirection: 'row', paddingVertical: 1.5 },
  label: { width: 170, color: '#555b66' },
  value: { flex: 1 },
  sectionTitle: { fontSize: 13, fontWeight: 600, marginTop: 14, marginBottom: 4 },
  rowTitle: {
    fontWeight: 600,
    marginTop: 5,
    paddingTop: 5,
    borderTopWidth: 0.5,
    borderTopColor: '#c9cdd4',
  },
  place: {
    flexDirection: 'row',
    paddingVertical: 5,
    borderTopWidth: 0.5,
    borderTopColor: '#c9cdd4',
  },
  placeTitle: { flex: 1, paddingRight: 16 },
  placeState: { width: 130 },
  strong: { fontWeight: 600 },
  quiet: { fontSize: 9.5, color: '#555b66' },
  divider: { marginTop: 200 },
  kicker: { fontSize: 12, fontWeight: 600 },
  pieceTitle: { fontSize: 18, fontWeight: 600, marginTop: 4, lineHeight: 1.25 },
  notice: {
    marginTop: 16,
    padding: 12,
    borderWidth: 1,
    borderColor: '#8a5a00',
    backgroundColor: '#fff7e6',
  },
});
