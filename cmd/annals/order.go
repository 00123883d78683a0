package main

import (
	"context"
	"iter"
	"runtime"
)

// inOrder works on items side by side and hands what comes out to take, one
// at a time, in the order of the items. No more than two items a processor are
// in memory. It stops at the first error of take, or when ctx ends.
func inOrder[T, R any](ctx context.Context, items iter.Seq[T], work func(context.Context, T) (R, error), take func(T, R, error) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	type result struct {
		value R
		err   error
	}
	type job struct {
		item T
		done chan result
	}
	n := runtime.GOMAXPROCS(0)
	todo, queue := make(chan job), make(chan job, n)
	for range n {
		go func() {
			for j := range todo {
				v, err := work(ctx, j.item)
				j.done <- result{v, err}
			}
		}()
	}
	go func() {
		defer close(todo)
		defer close(queue)
		for item := range items {
			j := job{item, make(chan result, 1)}
			select {
			case queue <- j:
			case <-ctx.Done():
				return
			}
			select {
			case todo <- j:
			case <-ctx.Done():
				return
			}
		}
	}()
	for j := range queue {
		select {
		case r := <-j.done:
			if err := take(j.item, r.value, r.err); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return ctx.Err()
}
