async def run(options, progress):
    return 0
