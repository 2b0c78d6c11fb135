import { newOwnExercise, withoutLesson, type OwnExercise } from '../../programme/index.ts';
import { OWN_EXERCISES } from '../../programme/limits.ts';
import type { OwnMovement } from '../../teaching/own-movement.ts';

/** What the user has taught, and what becomes of it; `keep` stores the new list. */
export class OwnExercises {
  all: readonly OwnExercise[] = [];
  /** Deleted last, with its lesson, to be taken back. */
  deleted: OwnExercise | null = null;

  constructor(private readonly keep: (exercises: readonly OwnExercise[]) => void) {}

  teach(name: string, movement: OwnMovement): void {
    this.add(newOwnExercise(crypto.randomUUID(), name, movement));
  }

  /** One that was deleted here comes back. */
  add(exercise: OwnExercise): void {
    const others = this.all.filter(({ id }) => id !== exercise.id);
    this.keep([...others, exercise].slice(-OWN_EXERCISES.kept));
  }

  rename(id: string, name: string): void {
    this.keep(this.all.map((each) => (each.id === id ? { ...each, name } : each)));
  }

  /** Its sets keep its name. */
  delete(id: string): void {
    this.deleted = this.all.find((each) => each.id === id) ?? null;
    this.keep(this.all.map((each) => (each.id === id ? withoutLesson(each) : each)));
  }

  takeBackDelete(): void {
    const { deleted } = this;
    this.deleted = null;
    if (deleted) this.keep(this.all.map((each) => (each.id === deleted.id ? deleted : each)));
  }
}
