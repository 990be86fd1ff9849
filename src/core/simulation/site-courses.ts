// The courses and categories of the site, and the groups that the import makes (conformance rule 42, its end).
import { equalityKey } from './collation';
import type { CompleteSite, SiteCourse } from './site';

/** The courses, categories and roles of the site, and the groups that the import makes. */
export class Courses {
  readonly groupsCreated: { course: string; name: string }[] = [];
  private readonly courses = new Map<string, SiteCourse>();
  private readonly categories = new Map<string, string>();
  /** Groups of each course by id, and by name where the name is no number. */
  private readonly groups = new Map<SiteCourse, Map<string, string>>();

  constructor(private readonly site: CompleteSite) {
    let groupId = 1;
    for (const course of site.courses) {
      this.courses.set(equalityKey(site.database, course.shortname), course);
      const groups = new Map<string, string>();
      for (const name of course.groups ?? []) {
        groups.set(String(groupId++), name);
        if (!isNumber(name)) groups.set(name, name);
      }
      this.groups.set(course, groups);
    }
    for (const { idnumber } of site.courseCategories) {
      if (idnumber) this.categories.set(equalityKey(site.database, idnumber), idnumber);
    }
  }

  course(shortname: string): SiteCourse | undefined {
    return this.courses.get(equalityKey(this.site.database, shortname));
  }

  category(idnumber: string): string | undefined {
    return this.categories.get(equalityKey(this.site.database, idnumber));
  }

  /** The name of the group that a cell means, made when there is none. */
  group(course: SiteCourse, cell: string): string {
    const groups = this.groups.get(course) ?? new Map<string, string>();
    this.groups.set(course, groups);
    const known = groups.get(cell);
    if (known !== undefined) return known;
    groups.set(cell, cell);
    this.groupsCreated.push({ course: course.shortname, name: cell });
    return cell;
  }
}

export const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));
