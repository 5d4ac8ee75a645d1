import type { Course } from './course.js';
import { buildingCourses } from './courses-building.js';
import { careCourses } from './courses-care.js';
import { industryCourses } from './courses-industry.js';
import { dutchCourses, germanCourses } from './courses-neighbours.js';
import { officeCourses, tableAndShopCourses } from './courses-services.js';

const keysOf = (courses: readonly Course[]): string[] => courses.map(({ key }) => key);

export const building = keysOf(buildingCourses);
export const industry = keysOf(industryCourses);
export const care = keysOf(careCourses);
export const tableAndShop = keysOf(tableAndShopCourses);
export const office = keysOf(officeCourses);
export const dutch = keysOf(dutchCourses);
export const german = keysOf(germanCourses);
export const everyTrade = [...building, ...industry, ...care, ...tableAndShop, ...office];

export const allCourses: ReadonlyMap<string, Course> = new Map([...buildingCourses, ...industryCourses, ...careCourses,
  ...tableAndShopCourses, ...officeCourses, ...dutchCourses, ...germanCourses].map((course) => [course.key, course]));

export function courseOf(key: string): Course {
  const found = allCourses.get(key);
  if (!found) throw new RangeError(`no course is called ${key}`);
  return found;
}
