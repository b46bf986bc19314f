/** Fetches the texts that only *Crear matriz* needs from Sidebar.html, where the build has put them as JSON. */
import type { Language } from '../../domain/vocabulary';
import type { Host } from '../../host/host';
import type { AllBuildingTexts, BuildingTexts } from '../../messages/building';

const JSON_SCRIPT = /<script[^>]*application\/json[^>]*>([\s\S]*?)<\/script>/i;

/** @example buildingTexts(host, 'es').sample.answers // ['sí', 'no'] */
export const buildingTexts = (host: Host, language: Language): BuildingTexts => {
  const page = host.htmlService.createHtmlOutputFromFile('Sidebar').getContent();
  const texts = JSON.parse(JSON_SCRIPT.exec(page)![1]!) as AllBuildingTexts;
  return texts[language] ?? texts.es;
};
